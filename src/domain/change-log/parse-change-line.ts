import { type LocalDate, parseLocalDate } from '../local-date.js';
import { stripBullet } from '../status-update/labels.js';
import { readLeadingDate } from '../status-update/leading-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import type { ChangeLine } from './change-line.js';
import { tidyChangeLine } from './tidy-change-line.js';

const EXACT = /^(\d{4}-\d{2}-\d{2}) :(?: ([^[\]]+?))?(?: \[ (.+) \])?$/u;
const SQUARE = /^([^[\]]*?)[\s:–—-]*\[(.*)\]?\s*$/u;
/** Ways to part summary and rationale by hand; the first that leaves a reason counts. */
const PARTINGS = [
  /\s+\((.+)\)[\s.]*$/u,
  /\s+(?:[–—−]|--?)\s+(.+)$/u,
  /\s*[;:：]\s+(.+)$/u,
  /,?\s+(?:because|since|as)\s+(.+)$/iu,
] as const;
/** Fewer words are no reason: `Stage: On hold`, `Demo - POC`. */
const REASON_WORDS = 3;
/** No line of a log is longer; what is, was pasted there. */
const LIMIT = 4000;

/**
 * Reads a line of the change log, the exact format as well as what people type: other dashes, brackets or none,
 * other dates (those without a year need `today`). Without a reason the rationale is blank. Undefined when the
 * line does not begin with a date. `parse(format(line))` is the line.
 */
export function parseChangeLine(text: string, today?: LocalDate): ChangeLine | undefined {
  const line = tidyLine(text.slice(0, LIMIT));
  return parseExact(line) ?? parseTyped(line, today);
}

function parseExact(line: string): ChangeLine | undefined {
  const [, written = '', summary = '', rationale = ''] = EXACT.exec(line) ?? [];
  const date = parseLocalDate(written);
  return date === undefined ? undefined : { date, summary, rationale };
}

function parseTyped(line: string, today: LocalDate | undefined): ChangeLine | undefined {
  const dated = readLeadingDate(stripBullet(line).text, today);
  if (dated.kind !== 'date' && dated.kind !== 'future') return undefined;
  return tidyChangeLine({ date: dated.date, ...partsOf(dated.rest) });
}

function partsOf(text: string): Pick<ChangeLine, 'summary' | 'rationale'> {
  const square = SQUARE.exec(text);
  if (square !== null) {
    return { summary: square[1] ?? '', rationale: (square[2] ?? '').replace(/\]\s*[.;]?$/u, '') };
  }
  for (const parting of PARTINGS) {
    const match = parting.exec(text);
    const rationale = match?.[1] ?? '';
    if (match === null || match.index === 0 || countWords(rationale) < REASON_WORDS) continue;
    return { summary: text.slice(0, match.index), rationale };
  }
  return { summary: text, rationale: '' };
}
