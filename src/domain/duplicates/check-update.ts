import type { LocalDate } from '../local-date.js';
import type { Side } from '../status-update/statement.js';
import { statementsIn, type UpdateStatement } from '../status-update/statements.js';
import type { OpenItems, StatusUpdate } from '../status-update/status-update.js';
import { type EarlierLine, type SaidStatement, saidBefore, signSaidLast } from './said-before.js';

export interface CheckedLine {
  readonly field: UpdateStatement['field'];
  readonly side: Side | undefined;
  readonly date: LocalDate | undefined;
  readonly text: string;
  readonly verdict: 'new' | 'already_reported';
  /** For `already_reported`: the oldest line that says it; for a sentiment the latest. */
  readonly earlier: EarlierLine | undefined;
}

export interface UpdateCheck {
  /** One per line of the update, in the order of the format (S0-67). */
  readonly lines: readonly CheckedLine[];
  /**
   * Whether the update may be posted (S0-54, S0-55): some timeline line, risk or open item is new, or the
   * sentiment's sign differs from the latest one. A new TLDR alone is no news: it sums up the rest.
   */
  readonly anythingNew: boolean;
}

export interface CheckOptions {
  /** The zone in which a comment's day is told; IANA name, UTC by default. */
  readonly timeZone?: string | undefined;
}

/**
 * Compares each line of an update with everything said before (S0-53). A line is already reported only when an
 * earlier one says the same in the same place: events with their day, open items within their side, risks among
 * risks; of the sentiment only the sign counts. The order of `said` does not matter.
 */
export function checkUpdate(
  said: readonly SaidStatement[],
  update: StatusUpdate,
  { timeZone = 'UTC' }: CheckOptions = {},
): UpdateCheck {
  const find = saidBefore(said, timeZone);
  const lines = statementsIn(update).map((line): CheckedLine => {
    const { field, side, date, text } = line;
    const earlier = field === 'sentiment' ? signSaidLast(said, update.sentiment.sign) : find(line);
    return { field, side, date, text, verdict: earlier === undefined ? 'new' : 'already_reported', earlier };
  });
  return { lines, anythingNew: lines.some((line) => line.field !== 'tldr' && line.verdict === 'new') };
}

/**
 * The update with its repeated timeline lines, open items and risk left out (S0-54); TLDR and sentiment stay. A
 * side whose items were all repeated becomes `'unchanged'`, which is not the same as none.
 */
export function withoutRepeats(update: StatusUpdate, check: UpdateCheck): StatusUpdate {
  const repeated = new Set(check.lines.filter(({ verdict }) => verdict === 'already_reported').map(keyOf));
  const isNew = (line: LineKey): boolean => !repeated.has(keyOf(line));
  const { risks, timeline } = update;
  return {
    ...update,
    risks: risks !== undefined && isNew({ field: 'risk', text: risks }) ? risks : undefined,
    customerItems: newItems('customer', update.customerItems, isNew),
    vendorItems: newItems('vendor', update.vendorItems, isNew),
    timeline: timeline.filter(({ date, text }) => isNew({ field: 'timeline', date, text })),
  };
}

interface LineKey {
  readonly field: string;
  readonly side?: Side | undefined;
  readonly date?: LocalDate | undefined;
  readonly text: string;
}

function keyOf({ field, side, date, text }: LineKey): string {
  return [field, side ?? '', date ?? '', text].join(' ');
}

function newItems(side: Side, items: OpenItems, isNew: (line: LineKey) => boolean): OpenItems {
  if (items === 'unchanged' || items.length === 0) return items;
  const left = items.filter((text) => isNew({ field: 'item', side, text }));
  return left.length === 0 ? 'unchanged' : left;
}
