import type { LocalDate } from '../local-date.js';
import type { Side } from '../status-update/statement.js';
import { statementsIn, type UpdateStatement } from '../status-update/statements.js';
import type { Sides, StatusUpdate } from '../status-update/status-update.js';
import { dayTold } from './day-told.js';
import { indexEarlierLines } from './earlier-lines.js';
import { ENGLISH } from './english.js';
import { judgeLine, type Judging, type LineVerdict } from './judge-line.js';
import { createLineCache, type LineCache } from './line-cache.js';
import type { Reason } from './reason.js';
import {
  type EarlierLine,
  earlierLine,
  oldestFirst,
  type SaidStatement,
  saidBefore,
  signSaidLast,
} from './said-before.js';

export interface CheckedLine {
  readonly field: UpdateStatement['field'];
  readonly side: Side | undefined;
  readonly date: LocalDate | undefined;
  readonly text: string;
  /** `similar` looks like an earlier line and asks for a look; it is posted unless a person says otherwise. */
  readonly verdict: 'new' | 'similar' | 'already_reported';
  /**
   * For `already_reported` the oldest line that says it (of a sentiment the latest), for `similar` the one that looks
   * like it, for `new` the one that it changes; undefined when it is plain news.
   */
  readonly earlier: EarlierLine | undefined;
  /** How the earlier line differs; empty when it says the same or there is none. */
  readonly reasons: readonly Reason[];
}

export interface UpdateCheck {
  /** One per line of the update, in the order of the format (S0-67). */
  readonly lines: readonly CheckedLine[];
}

export interface CheckOptions {
  /** The zone in which a comment's day is told; IANA name, UTC by default. */
  readonly timeZone?: string | undefined;
  /** Keeps lines that were read, so that the next check is quick; by default none is kept. */
  readonly cache?: LineCache | undefined;
  /** What the comments call the two sides, so that `Acme to send logs` and Acme's open item `Send logs` meet. */
  readonly sides?: Sides | undefined;
}

/**
 * Compares each line of an update with everything said before (S0-53). A line is already reported only when an
 * earlier one says all of it in the same place: events with their day, open items within their side, risks among
 * risks; of the sentiment only the sign counts. In doubt a line is news. The order of `said` does not matter.
 */
export function checkUpdate(
  said: readonly SaidStatement[],
  update: StatusUpdate,
  { timeZone = 'UTC', cache = createLineCache(), sides }: CheckOptions = {},
): UpdateCheck {
  const inOrder = oldestFirst(said);
  const telling = { dayOf: dayTold(timeZone), cache };
  const exact = saidBefore(inOrder, telling);
  const earlier = indexEarlierLines(inOrder, { ...telling, vocabulary: ENGLISH, sides });
  const judging: Judging = { earlier, day: update.date, vocabulary: ENGLISH, cache };
  const lines = statementsIn(update).map((line): CheckedLine => {
    const { field, side, date, text } = line;
    const checked = { field, side, date, text };
    if (field !== 'sentiment')
      return { ...checked, ...told(exactly(exact(line), line, judging) ?? judgeLine(line, judging)) };
    const sign = signSaidLast(said, update.sentiment.sign);
    return {
      ...checked,
      verdict: sign === undefined ? 'new' : 'already_reported',
      earlier: sign,
      reasons: [],
    };
  });
  return {
    lines,
  };
}

/** The same words say the same, unless `tomorrow` has become another day. */
function exactly(
  match: SaidStatement | undefined,
  line: UpdateStatement,
  judging: Judging,
): LineVerdict | undefined {
  if (match === undefined) return undefined;
  const facts = judging.cache.read(line.text, {
    day: line.date ?? judging.day,
    vocabulary: judging.vocabulary,
  });
  if (facts?.relative === true && line.field !== 'timeline') return undefined;
  return { verdict: 'already_reported', earlier: match, reasons: [] };
}

function told({
  verdict,
  earlier,
  reasons,
}: LineVerdict): Pick<CheckedLine, 'verdict' | 'earlier' | 'reasons'> {
  return { verdict, earlier: earlier === undefined ? undefined : earlierLine(earlier), reasons };
}
