import { beginningOf } from '../beginning-of.js';
import type { LocalDate } from '../local-date.js';
import { readLeadingDate } from '../status-update/leading-date.js';
import { tidyLine } from '../status-update/tidy.js';

/** A longer line is no line any more; the status form takes as much. In characters. */
export const LONGEST_LINE = 600;
/** A cut at the end of a sentence is worth this much of the line, and no more. */
const SHORTEST_CUT = 200;

/** The line that a message is proposed as. */
export interface ProposedLine {
  readonly date: LocalDate;
  /** One tidy line; empty when the message says nothing in words. */
  readonly text: string;
  /** So many characters the whole message has, when it was cut. */
  readonly cutFrom: number | undefined;
}

/**
 * A message as one dated line: line ends become spaces; a date that it begins with is its date, or else the day it was
 * said; nothing is reworded. What is too long is cut at the end of a sentence or word and says so with an ellipsis.
 */
export function proposeLine(message: string, saidOn: LocalDate): ProposedLine {
  const whole = tidyLine(message);
  const head = whole.slice(0, LONGEST_LINE);
  const dated = readLeadingDate(head, saidOn);
  const takesDate =
    dated.kind === 'date' && dated.date <= saidOn && dated.rest !== '' && head.endsWith(dated.rest);
  const date = takesDate ? dated.date : saidOn;
  const text = takesDate ? whole.slice(head.length - dated.rest.length) : whole;
  if (text.length <= LONGEST_LINE) return { date, text, cutFrom: undefined };
  return { date, text: cut(text), cutFrom: whole.length };
}

function cut(text: string): string {
  const most = beginningOf(text, LONGEST_LINE - 1);
  const ends = [...most.matchAll(/[.!?。！？](?=\s)/gu)].map(({ index }) => index + 1);
  const sentence = ends.findLast((end) => end >= SHORTEST_CUT);
  if (sentence !== undefined) return `${most.slice(0, sentence)}…`;
  const word = most.lastIndexOf(' ');
  return `${word >= SHORTEST_CUT ? most.slice(0, word) : most}…`;
}
