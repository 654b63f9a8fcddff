import { gatherPack } from '../../domain/handover/gather-pack.js';
import type { HandoverPack } from '../../domain/handover/pack.js';
import { localDate } from '../../domain/local-date.js';
import { parseStatusUpdate } from '../../domain/status-update/parse.js';
import type { PageReading } from '../ports/pages.js';
import { readSaidOnPage, type SaidSoFar } from '../post-status/said-so-far.js';
import type { HandOverDesk } from './hand-over-desk.js';

/** Reads all that is known of the deal, as of today in this time zone. Throws `deal_gone` and Notion's troubles. */
export async function preparePack(
  desk: HandOverDesk,
  page: PageReading,
  timeZone: string,
): Promise<HandoverPack> {
  const { id } = page.opportunity;
  const [form, body, said] = await Promise.all([
    desk.pages.form('background'),
    desk.pages.body(id),
    readSaidOnPage(desk, id),
  ]);
  return gatherPack({
    properties: form.properties,
    ...{ values: page.values, people: page.people, body },
    updates: updatesIn(said, desk.vendor, timeZone),
    today: localDate(desk.clock.now(), timeZone),
    vendor: desk.vendor,
    whyNowKinds: desk.creationRules.customer_information.why_now,
  });
}

function updatesIn({ comments }: SaidSoFar, vendor: string, timeZone: string) {
  return comments.flatMap(({ text, saidAt }) => {
    const date = localDate(saidAt, timeZone);
    const update = parseStatusUpdate(text, { vendor, writtenOn: date });
    return update === undefined ? [] : [{ update, date }];
  });
}
