import { withCollectedLines } from '../../domain/collect/lines-in-form.js';
import { localDate } from '../../domain/local-date.js';
import { sameTicks } from '../../domain/status-update/carried-items.js';
import { NONE_WORD, type StatusForm } from '../../domain/status-update/form.js';
import type { OpenItem, OpenNow } from '../../domain/status-update/open-items.js';
import type { ParsedStatusUpdate } from '../../domain/status-update/parse.js';
import { proposePeriod } from '../../domain/status-update/period.js';
import type { LocalDate, OpenItems } from '../../domain/status-update/status-update.js';
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
  /** The collected lines that it holds. */
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
  const { dated, others } = bySection(collected);
  const prefilled = timelineOf(dated);
  const form: StatusForm = {
    ...{ periodCount: String(count), periodUnit: unit, tldr: '', sentiment: last?.sentiment?.sign },
    ...{ phrase: last?.sentiment?.phrase ?? '', risks: last?.risks ?? '' },
    customerItems: stillNone(last?.customerItems, open.customer),
    vendorItems: stillNone(last?.vendorItems, open.vendor),
    timeline: prefilled.lines.join('\n'),
  };
  return { form: withCollectedLines(form, others), collectedIds: [...prefilled.ids, ...idsOf(others)] };
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
  const { dated, others } = bySection(collected.filter(({ id }) => !offered.collected.includes(id)));
  const added = timelineOf(dated, BOX - form.timeline.length - 1);
  const continued: StatusForm = {
    ...form,
    ...sameTicks(form, offered.open, open),
    ...(period === undefined ? {} : { periodCount: String(period.count), periodUnit: period.unit }),
    timeline: [form.timeline, ...added.lines].filter((text) => text !== '').join('\n'),
  };
  return {
    form: withCollectedLines(continued, others),
    collectedIds: [...offered.collected, ...added.ids, ...idsOf(others)],
  };
}

/** The timeline's lines, and those that belong elsewhere. */
function bySection(collected: readonly CollectedLine[]): {
  readonly dated: readonly CollectedLine[];
  readonly others: readonly CollectedLine[];
} {
  const isDated = ({ section = 'timeline' }: CollectedLine): boolean => section === 'timeline';
  return { dated: collected.filter(isDated), others: collected.filter((line) => !isDated(line)) };
}

function idsOf(lines: readonly CollectedLine[]): readonly string[] {
  return lines.map(({ id }) => id);
}

function stillNone(said: OpenItems | undefined, open: readonly OpenItem[]): string {
  return open.length === 0 && said?.length === 0 ? NONE_WORD : '';
}

/** As many whole lines as the box takes; the others are offered next time. */
function timelineOf(
  collected: readonly CollectedLine[],
  room = BOX,
): { readonly lines: readonly string[]; readonly ids: readonly string[] } {
  const lines: string[] = [];
  const ids: string[] = [];
  let length = 0;
  for (const { id, date, text } of collected) {
    const line = `${date}: ${text.replaceAll(/\s+/gu, ' ').trim()}`;
    length += line.length + 1;
    if (length > room) break;
    lines.push(line);
    ids.push(id);
  }
  return { lines, ids };
}
