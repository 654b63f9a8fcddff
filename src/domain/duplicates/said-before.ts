import type { LocalDate } from '../local-date.js';
import { readSign } from '../status-update/labels.js';
import type { Statement, StatementField } from '../status-update/statement.js';
import type { SentimentSign } from '../status-update/status-update.js';
import type { LineCache } from './line-cache.js';

/** A statement with the comment it stands in. */
export interface SaidStatement extends Statement {
  readonly saidAt: Date;
  readonly author: string;
  readonly commentId: string;
}

/** The older line that already says it. */
export interface EarlierLine {
  readonly text: string;
  readonly saidAt: Date;
  readonly author: string;
  readonly commentId: string;
}

/** What may already say a line of each field; free text may report an event, but not who owes what. */
const COMPARED: Readonly<Record<StatementField, readonly StatementField[]>> = {
  tldr: ['tldr', 'free'],
  sentiment: [],
  risk: ['risk'],
  item: ['item'],
  timeline: ['timeline', 'free', 'tldr'],
  free: ['free'],
};

/** What both comparisons need of the one that asks. */
export interface Telling {
  /** The day on which something was said, in the reader's zone. */
  readonly dayOf: (at: Date) => LocalDate;
  readonly cache: LineCache;
}

/**
 * Finds the oldest statement that says the same as a line, word for word but for spelling that carries no meaning.
 * A statement without a date stands for the day its comment was written. `said` is oldest first.
 */
export function saidBefore(
  said: readonly SaidStatement[],
  { dayOf, cache }: Telling,
): (line: Statement) => SaidStatement | undefined {
  const byText = new Map<string, SaidStatement[]>();
  for (const one of said) {
    const text = cache.plain(one.text);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [one]);
    else same.push(one);
  }
  return (line) => {
    const text = cache.plain(line.text);
    return text === '' ? undefined : byText.get(text)?.find((one) => says(one, line, dayOf));
  };
}

/** Whether a line of this place may be repeated by that one: items within their side, risks among risks. */
export function mayRepeat(line: Statement, one: Statement): boolean {
  return COMPARED[line.field].includes(one.field) && one.side === line.side;
}

function says(one: SaidStatement, line: Statement, dayOf: Telling['dayOf']): boolean {
  if (!mayRepeat(line, one)) return false;
  return line.field !== 'timeline' || (one.date ?? dayOf(one.saidAt)) === line.date;
}

/**
 * The latest sentiment, if its sign is this one. Notion's stamps are floored to the minute: where several share the
 * latest stamp and disagree, the sign counts as changed.
 */
export function signSaidLast(said: readonly SaidStatement[], sign: SentimentSign): EarlierLine | undefined {
  const signed = oldestFirst(
    said.filter(({ field, text }) => field === 'sentiment' && readSign(text).sign !== undefined),
  );
  const last = signed.at(-1);
  const latest = signed.filter(({ saidAt }) => saidAt.getTime() === last?.saidAt.getTime());
  const unchanged = last !== undefined && latest.every(({ text }) => readSign(text).sign === sign);
  return unchanged ? earlierLine(last) : undefined;
}

export function oldestFirst(said: readonly SaidStatement[]): SaidStatement[] {
  return said.toSorted(
    (a, b) =>
      a.saidAt.getTime() - b.saidAt.getTime() || compare(a.commentId, b.commentId) || compare(a.text, b.text),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierLine({ text, saidAt, author, commentId }: SaidStatement): EarlierLine {
  return { text, saidAt, author, commentId };
}
