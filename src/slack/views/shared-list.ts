import { clamp, messageText } from '../text/outgoing.js';
import { context, lines, type Message, run, section } from './building-blocks.js';
import type { ListedDeal } from './opportunity-list.js';

/** What everybody in a channel sees of a list: names and stages. */
export function sharedList(
  { deals, total }: { readonly deals: readonly Pick<ListedDeal, 'opportunity'>[]; readonly total: number },
  sharedBy: string,
): Message {
  const rows = deals.map(
    ({ opportunity: { title, stage } }) => `${clamp(title, 150)} – ${stage?.name ?? 'no stage'}`,
  );
  const more = total - deals.length;
  const title = `${sharedBy} shares ${deals.length === 1 ? 'an opportunity' : `${deals.length} opportunities`}`;
  const list = lines(run(rows.map((one) => `• ${one}`).join('\n')));
  const rest = more > 0 ? [context(`… and ${more} more.`)] : [];
  return { text: messageText([title, ...rows].join('\n')), blocks: [section(title), list, ...rest] };
}
