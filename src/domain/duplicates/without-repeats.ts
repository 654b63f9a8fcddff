import type { LocalDate } from '../local-date.js';
import type { Side } from '../status-update/statement.js';
import type { OpenItems, StatusUpdate } from '../status-update/status-update.js';
import type { CheckedLine, UpdateCheck } from './check-update.js';

/** What tells two lines of one update apart. */
export interface LineKey {
  readonly field: CheckedLine['field'];
  readonly side?: Side | undefined;
  readonly date?: LocalDate | undefined;
  readonly text: string;
}

/** What a person decided about single lines of an update that they saw checked. */
export interface LineChoices {
  /** To be posted although they were already reported. */
  readonly kept: readonly LineKey[];
  /** Not to be posted although they only look like an earlier line. */
  readonly dropped: readonly LineKey[];
}

export const NO_CHOICES: LineChoices = { kept: [], dropped: [] };

/** TLDR and sentiment stand in every update: repeating them is no reason to leave them out. */
const ALWAYS_THERE: ReadonlySet<CheckedLine['field']> = new Set(['tldr', 'sentiment']);

export function isAlwaysThere({ field }: Pick<CheckedLine, 'field'>): boolean {
  return ALWAYS_THERE.has(field);
}

/** Whether the line is posted: it is news, or the person wants it all the same (S0-54, S0-55). */
export function isPosted(line: CheckedLine, { kept, dropped }: LineChoices = NO_CHOICES): boolean {
  const key = keyOf(line);
  const chosen = (lines: readonly LineKey[]): boolean => lines.some((one) => keyOf(one) === key);
  return line.verdict === 'already_reported' ? chosen(kept) : !chosen(dropped);
}

/**
 * Whether what is left may be posted (S0-54, S0-55): some event, open item or risk of it, or a turned sentiment. A
 * TLDR alone is no news: it sums up the rest.
 */
export function anythingLeft({ lines }: UpdateCheck, choices: LineChoices = NO_CHOICES): boolean {
  return lines.some((line) =>
    line.field === 'sentiment' ? line.verdict === 'new' : line.field !== 'tldr' && isPosted(line, choices),
  );
}

/**
 * The update without the timeline lines, open items and risk that are not posted (S0-54); TLDR and sentiment stay. A
 * side whose items all went becomes `'unchanged'`, which is not the same as none.
 */
export function withoutRepeats(
  update: StatusUpdate,
  { lines }: UpdateCheck,
  choices: LineChoices = NO_CHOICES,
): StatusUpdate {
  const left = new Set(lines.filter((line) => !isPosted(line, choices)).map(keyOf));
  const isNew = (line: LineKey): boolean => !left.has(keyOf(line));
  const { risks, timeline } = update;
  return {
    ...update,
    risks: risks !== undefined && isNew({ field: 'risk', text: risks }) ? risks : undefined,
    customerItems: newItems('customer', update.customerItems, isNew),
    vendorItems: newItems('vendor', update.vendorItems, isNew),
    timeline: timeline.filter(({ date, text }) => isNew({ field: 'timeline', date, text })),
  };
}

export function lineKey({ field, side, date, text }: LineKey): LineKey {
  return { field, side, date, text };
}

function keyOf({ field, side, date, text }: LineKey): string {
  return [field, side ?? '', date ?? '', text].join(' ');
}

function newItems(side: Side, items: OpenItems, isNew: (line: LineKey) => boolean): OpenItems {
  if (items === 'unchanged' || items.length === 0) return items;
  const left = items.filter((text) => isNew({ field: 'item', side, text }));
  return left.length === 0 ? 'unchanged' : left;
}
