import type { LocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { stripBullet } from '../status-update/labels.js';
import { readLeadingDate } from '../status-update/leading-date.js';

/** Where in an update a line may belong. */
export type ProposedPlace = 'timeline' | 'customerItems' | 'vendorItems';

/** A line of a pasted text, to be ticked: nothing is taken over by itself (S0-27, S0-43). */
export interface ProposedLine {
  readonly place: ProposedPlace;
  /** For the timeline: the day the line begins with, or the day of the text. */
  readonly date: LocalDate | undefined;
  readonly text: string;
}

export interface SplittingOptions {
  readonly today: LocalDate;
  /** What the format calls the two sides: `Acme to send logs` is theirs. */
  readonly customer: string;
  readonly vendor: string;
}

/** A call summary has fewer; what comes after is left out. */
const MOST_LINES = 40;
/** Longer texts are cut here. In characters. */
const LONGEST = 12_000;
/** A line longer than this is split no further and is no line of an update either. In characters. */
const LONGEST_LINE = 400;

/** The end of a sentence, before the next begins; `v2.3`, `e.g. ` and `3.5 weeks` are none. */
const SENTENCE_END = /(?<=[\p{L}\p{N})”"'’][.!?])\s+(?=[\p{Lu}\p{N}“"])|;\s+/u;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|inc|ltd|corp|dr|mr|ms|mrs|st|no)|\b\p{Lu})\.$/iu;
const HEADING = /^[\p{L} /&’'-]{2,40}:$/u;
const CHATTER =
  /^(?:hi|hello|hey|dear|thanks|thank you|cheers|best|regards|kind regards|best regards|talk soon|see you|great call|ok|okay|yes|no|sure|bye)\b[^.]{0,30}[.!,]*$/iu;
const OURS =
  /^(?:we(?:['’]ll| will| need to| have to| owe| should| must)|i(?:['’]ll| will| need to)|(?:us|our side|me):|to do:|todo:|action:|ai:)/iu;
const THEIRS =
  /^(?:they(?:['’]ll| will| need to| have to| owe| should| must)|customer(?: to| will|:)|client(?: to| will|:)|their side:|them:)/iu;
const LABEL = /^(?:us|our side|me|to do|todo|action|ai|customer|client|their side|them):\s*/iu;

/**
 * Splits free text, such as a call summary, into lines for an update (S0-43): one for each bullet or sentence, each
 * placed where its beginning says it belongs. Its words are never changed; greetings and headings are left out.
 */
export function proposeLines(pasted: string, options: SplittingOptions): readonly ProposedLine[] {
  const seen = new Set<string>();
  const proposed: ProposedLine[] = [];
  for (const line of pasted.slice(0, LONGEST).split(/\r\n|[\n\r\u{2028}\u{2029}]/u)) {
    for (const sentence of sentencesOf(stripBullet(tidyLine(line)).text)) {
      const text = sentence.replace(/[.;]+$/u, '').trim();
      if (proposed.length >= MOST_LINES || !saysSomething(text) || seen.has(text.toLowerCase())) continue;
      seen.add(text.toLowerCase());
      proposed.push(placed(text, options));
    }
  }
  return proposed;
}

function sentencesOf(line: string): readonly string[] {
  if (line.length > LONGEST_LINE * 4) return [];
  const sentences: string[] = [];
  for (const part of line.split(SENTENCE_END)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before)) sentences.splice(-1, 1, `${before} ${part}`);
    else sentences.push(part);
  }
  return sentences;
}

function saysSomething(text: string): boolean {
  if (text.length > LONGEST_LINE || HEADING.test(text) || CHATTER.test(text)) return false;
  return text.split(' ').filter((word) => /\p{L}/u.test(word)).length >= 2;
}

function placed(text: string, { today, customer, vendor }: SplittingOptions): ProposedLine {
  const read = readLeadingDate(text, today);
  if (read.kind === 'date' && read.rest !== '') {
    return { place: 'timeline', date: read.date, text: read.rest };
  }
  const item = text.replace(LABEL, '');
  if (OURS.test(text) || owes(vendor, text)) return { place: 'vendorItems', date: undefined, text: item };
  if (THEIRS.test(text) || owes(customer, text))
    return { place: 'customerItems', date: undefined, text: item };
  return { place: 'timeline', date: today, text };
}

/** `Acme to send logs`, `Acme will …`, by the name's first word as well. */
function owes(name: string, text: string): boolean {
  const lower = text.toLowerCase();
  const names = [name.toLowerCase(), name.toLowerCase().split(/\s+/u)[0] ?? ''].filter(
    ({ length }) => length > 1,
  );
  return names.some(
    (one) => /^(?: to | will | owes | needs to |: )/u.test(lower.slice(one.length)) && lower.startsWith(one),
  );
}
