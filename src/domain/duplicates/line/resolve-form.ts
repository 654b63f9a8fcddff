import type { Piece, WordPiece } from './piece.js';
import type { Form } from './token.js';
import type { Sense } from './vocabulary.js';

/** The line around a word, as far as it tells how an event stands. */
export interface Surroundings {
  readonly texts: readonly string[];
  readonly raw: readonly ({ readonly sense: Sense | undefined } | Exclude<Piece, WordPiece>)[];
  readonly index: number;
  readonly isItem: boolean;
}

const TO_COME = /^(?:to|will|shall|must|should|can|could|may|might|would|ought|please|let|lets)$/u;
const SKIPPED =
  /^(?:not|never|no|already|also|just|still|now|currently|finally|recently|then|really|hopefully|today|soon|formally|officially|only|all|both|[a-z]{2,}ly)$/u;
const IS = /^(?:is|are|was|were|am|been|has|have|had|got|get|gets|getting|having)$/u;
const PREPOSITION =
  /^(?:before|after|by|for|without|of|on|in|with|about|from|the|a|an|our|their|this|that|during|as)$/u;

/** How the event that a verb or its noun names stands in this line. */
export function resolveForm({ shapes, thing }: Sense, around: Surroundings): Form | undefined {
  const before = wordBefore(around, around.index);
  if (shapes.size === 0) return thing ? thingForm(before.text) : undefined;
  if (shapes.has('base') && TO_COME.test(before.text)) return 'to_do';
  if (shapes.has('base') && before.text === 'did') return 'done';
  if (shapes.has('base') && /^(?:do|does)$/u.test(before.text)) return 'present';
  if (shapes.has('past')) return pastForm(shapes, around, before);
  if (shapes.has('ing')) return ingForm(thing, around, before.text);
  if (shapes.has('s')) return thing && !isFollowedByObject(around) ? 'thing' : 'present';
  return baseForm(thing, around, before.text);
}

/** `Ana leads the POC`, `contract ends in March`. */
function isFollowedByObject({ texts, index }: Surroundings): boolean {
  return index > 0 && /^(?:the|a|an|our|their|his|her|its|<date>)$/u.test(texts[index + 1] ?? '');
}

interface Before {
  readonly text: string;
  readonly index: number;
}

/** The nearest word before that is no adverb. */
function wordBefore({ texts }: Surroundings, index: number): Before {
  for (let at = index - 1; at >= 0 && at >= index - 4; at -= 1) {
    const text = texts[at] ?? '';
    if (!SKIPPED.test(text)) return { text, index: at };
  }
  return { text: '', index: -1 };
}

function pastForm(shapes: Sense['shapes'], around: Surroundings, before: Before): Form {
  if (before.text === 'be' || before.text === 'get' || before.text === 'have') {
    const further = wordBefore(around, before.index).text;
    if (TO_COME.test(further) || before.index === 0) return 'to_do';
    return 'done';
  }
  if (before.text === 'being') return 'going_on';
  if (!shapes.has('base')) return 'done';
  // `put`, `set`: past after a subject, a task at the beginning.
  if (IS.test(before.text)) return 'done';
  return before.index < 0 ? 'any' : 'done';
}

function ingForm(thing: boolean, { index }: Surroundings, before: string): Form {
  if (/^(?:is|are|am|be|was|were|been)$/u.test(before)) return 'going_on';
  if (PREPOSITION.test(before)) return 'thing';
  return thing || index > 0 ? (thing ? 'thing' : 'going_on') : 'going_on';
}

/** What is `in review` or `for approval` is not over. */
function thingForm(before: string): Form {
  if (before === 'in' || before === 'under') return 'going_on';
  return before === 'for' || before === 'pending' || before === 'awaiting' ? 'to_do_or_thing' : 'thing';
}

/** `Review quote` is a task, `Review of the quote` and `Demo moved` name a thing. */
function baseForm(thing: boolean, around: Surroundings, before: string): Form {
  const { index, isItem, texts, raw } = around;
  const first = before === '' || /^[;,:]$/u.test(before);
  if (!thing) return first ? 'to_do' : 'present';
  if (!first) return thingForm(before);
  const next = raw[index + 1];
  const isEnd = next === undefined || ('kind' in next && next.kind === 'break');
  const otherVerb = raw.some((one, at) => at > index && 'sense' in one && hasFinished(one.sense));
  const leadsOn =
    !isEnd &&
    !/^(?:with|to|for|on|of|in|at|by|from|is|was|has|will|went|about|and)$/u.test(texts[index + 1] ?? '');
  if (!leadsOn || (otherVerb && !isItem)) return 'thing';
  return isItem ? 'to_do' : 'to_do_or_thing';
}

function hasFinished(sense: Sense | undefined): boolean {
  return sense !== undefined && (sense.shapes.has('past') || sense.shapes.has('s'));
}
