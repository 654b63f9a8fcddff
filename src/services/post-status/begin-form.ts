import { withCollectedLines } from '../../domain/collect/lines-in-form.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import { sameTicks } from '../../domain/status-update/carried-items.js';
import { NONE_WORD, type StatusForm } from '../../domain/status-update/form.js';
import type { OpenItem, OpenNow } from '../../domain/status-update/open-items.js';
import type { ParsedStatusUpdate } from '../../domain/status-update/parse.js';
import { proposePeriod } from '../../domain/status-update/period.js';
import { tidyLine } from '../../domain/status-update/tidy.js';
import type { OpenItems } from '../../domain/status-update/status-update.js';
import type { CollectedLine } from '../ports/collected-lines.js';
import type { KeptStatusDraft } from './status-draft.js';

/** What a form can begin with. */
export interface Beginning {
  readonly last: ParsedStatusUpdate | undefined;
  readonly open: OpenNow;
  readonly collected: readonly CollectedLine[];
  readonly today: LocalDate;
}

export interface BegunForm {
  readonly form: StatusForm;
  /** The collected lines that stand in its boxes. */
  readonly collectedIds: readonly string[];
}

/** Slack takes no longer beginning of a box. In characters. */
const BOX = 3000;

/**
 * A form with what is known: the period since the last update, the sentiment as it was, the lines collected since then.
 * Nothing is guessed (S0-27): a side that owed nothing says so again, everything else stays blank.
 */
export function freshForm({ last, open, collected, today }: Beginning): BegunForm {
  const { count, unit } = proposePeriod(last?.date, today);
  const form: StatusForm = {
    ...{ periodCount: String(count), periodUnit: unit, tldr: '', sentiment: last?.sentiment?.sign },
    ...{ phrase: last?.sentiment?.phrase ?? '', risks: last?.risks ?? '' },
    customerItems: stillNone(last?.customerItems, open.customer),
    vendorItems: stillNone(last?.vendorItems, open.vendor),
    timeline: '',
  };
  return withCollected(form, collected);
}

/**
 * What was typed, with the ticks at their items and the period up to today. What was collected after the draft was
 * begun comes below what stands in its timeline.
 */
export function continuedForm(
  before: KeptStatusDraft,
  { last, open, collected, today }: Beginning,
): BegunForm {
  const { form, offered, savedAt } = before;
  const period = localDate(savedAt, 'UTC') < today ? proposePeriod(last?.date, today) : undefined;
  const continued: StatusForm = {
    ...form,
    ...sameTicks(form, offered.open, open),
    ...(period === undefined ? {} : { periodCount: String(period.count), periodUnit: period.unit }),
  };
  const added = collected.filter(({ id }) => !offered.collected.includes(id));
  const begun = withCollected(continued, added);
  return { ...begun, collectedIds: [...offered.collected, ...begun.collectedIds] };
}

function stillNone(said: OpenItems | undefined, open: readonly OpenItem[]): string {
  return open.length === 0 && said?.length === 0 ? NONE_WORD : '';
}

/** As many lines as their boxes take; the others are offered next time, risks once ‼️ asks for them (S0-58). */
function withCollected(form: StatusForm, collected: readonly CollectedLine[]): BegunForm {
  let begun: BegunForm = { form, collectedIds: [] };
  const asksForRisks = form.sentiment === '‼️';
  for (const line of collected.filter(({ section }) => section !== 'risks' || asksForRisks)) {
    const filled = withCollectedLines(begun.form, [{ ...line, text: tidyLine(line.text) }]);
    const { timeline, customerItems, vendorItems, risks } = filled;
    if ([timeline, customerItems, vendorItems, risks].some(({ length }) => length > BOX)) continue;
    begun = { form: filled, collectedIds: [...begun.collectedIds, line.id] };
  }
  return begun;
}
