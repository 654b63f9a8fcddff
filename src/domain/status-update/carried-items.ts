import type { StatusForm } from './form.js';
import { itemKey, type OpenItem, type OpenNow } from './open-items.js';

/** The items of one side that earlier updates left open, parted by the ticks of the form. */
export interface CarriedItems {
  readonly done: readonly OpenItem[];
  readonly left: readonly OpenItem[];
}

type Ticks = Pick<StatusForm, 'customerDone' | 'vendorDone'>;

/** Which of the carried items were ticked as done. */
export function splitCarried(
  { customerDone, vendorDone }: Ticks,
  open: OpenNow = { customer: [], vendor: [] },
): { readonly customer: CarriedItems; readonly vendor: CarriedItems } {
  return { customer: split(open.customer, customerDone), vendor: split(open.vendor, vendorDone) };
}

/** The same ticks in a list that was read anew: what others closed meanwhile is gone from it. */
export function sameTicks(ticks: Ticks, before: OpenNow, now: OpenNow): Required<Ticks> {
  const { customer, vendor } = splitCarried(ticks, before);
  return {
    customerDone: placesOf(customer.done, now.customer),
    vendorDone: placesOf(vendor.done, now.vendor),
  };
}

function split(items: readonly OpenItem[], ticked: readonly string[] = []): CarriedItems {
  const isTicked = (_item: OpenItem, place: number): boolean => ticked.includes(String(place));
  return {
    done: items.filter(isTicked),
    left: items.filter((item, place) => !isTicked(item, place)),
  };
}

function placesOf(done: readonly OpenItem[], now: readonly OpenItem[]): string[] {
  const keys = new Set(done.map(({ text }) => itemKey(text)));
  return now.flatMap(({ text }, place) => (keys.has(itemKey(text)) ? [String(place)] : []));
}
