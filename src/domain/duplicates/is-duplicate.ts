import type { LocalDate } from '../local-date.js';
import { parseStatusUpdate } from '../status-update/parse.js';
import { statementsOf } from '../status-update/statements.js';
import type { Statement } from '../status-update/statement.js';
import { compareLines, type DatedLine, type Verdict } from './compare/compare-lines.js';
import { whoseItem } from './compare/whose-item.js';
import { ENGLISH } from './english.js';
import { readLine } from './line/read-line.js';
import type { Vocabulary } from './line/vocabulary.js';
import { normalise } from './normalise.js';

export interface Refs {
  /** The day the existing text was written, `YYYY-MM-DD`. */
  readonly refA: LocalDate;
  /** The day of the new line. */
  readonly refB: LocalDate;
}

/** A label in the middle of a line, as comments that lost their line ends have it. */
const INLINE_LABEL =
  /[ \t](?=(?:TL;?DR|Sentiment|(?:Immediate )?Risks?|Open items? ?\([^()\n]{1,80}\)) ?:)/gu;
/** A day in the middle of a line that begins a timeline entry. */
const INLINE_DAY = /(?<=[.;!?] {0,2}) (?=\d{4}-\d{2}-\d{2} ?:)/gu;

/**
 * Whether an existing text, of one line or a whole comment, already says a new line (S0-53). `duplicate`: a colleague
 * who has read it learns nothing. `similar`: much the same, a person has to look. `new`: anything else. Pure; in
 * doubt never `duplicate`.
 */
export function isDuplicate(
  existing: string,
  incoming: string,
  refs: Refs,
  vocabulary: Vocabulary = ENGLISH,
): Verdict {
  const { refA, refB } = refs;
  const facts = readLine(incoming, { day: refB, vocabulary });
  const wanted = normalise(incoming);
  const lines = linesOf(existing, refA);
  const exact = wanted !== '' && lines.some(({ text }) => normalise(text) === wanted);
  if (exact && (facts?.relative !== true || refA === refB)) return 'duplicate';
  if (facts === undefined) return 'new';
  const now: DatedLine = { facts, date: undefined, writtenOn: refB };
  let verdict: Verdict = 'new';
  const sides = parseStatusUpdate(existing, { writtenOn: refA })?.sides;
  for (const { text, date, field, side } of lines) {
    const said = readLine(text, { day: refA, vocabulary, isItem: field === 'item' });
    if (said === undefined) continue;
    const one = compareLines(
      now,
      { facts: said, date, writtenOn: refA, whose: whoseItem(side, sides) },
      vocabulary,
    );
    if (one.verdict === 'duplicate') return 'duplicate';
    if (one.verdict === 'similar') verdict = 'similar';
  }
  return verdict;
}

function linesOf(existing: string, writtenOn: LocalDate): readonly Statement[] {
  const asTold = statementsOf(existing, { writtenOn });
  const parted = existing.replace(INLINE_LABEL, '\n').replace(INLINE_DAY, '\n\n');
  const raw = existing.split('\n').map((text): Statement => ({ field: 'free', text }));
  return parted === existing
    ? [...asTold, ...raw]
    : [...asTold, ...statementsOf(parted, { writtenOn }), ...raw];
}
