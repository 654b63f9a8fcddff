import { lookUpWords, type RawToken, type RawWord } from './look-up-words.js';
import { resolveForm } from './resolve-form.js';
import { stemOf } from './inflect.js';
import type { Piece, WordPiece } from './piece.js';
import type { Token, TokenSide, WordToken } from './token.js';
import type { Sense, Turn, Vocabulary } from './vocabulary.js';

const SIDES: Readonly<Record<string, TokenSide>> = {
  i: 'us', we: 'us', us: 'us', our: 'us', ours: 'us', my: 'us', me: 'us', ourselves: 'us',
  they: 'them', them: 'them', their: 'them', theirs: 'them', themselves: 'them',
}; // prettier-ignore
/** Particles turn a verb that no phrase knows: `scaled up`. */
const PARTICLES = /^(?:off|out|up|down|back|away|through)$/u;
const ARTICLE = /^(?:the|a|an|our|their|his|her|its|your|my)$/u;
/** A noun follows these, even where it looks like a verb. */
const NAMING = /^(?:in|under|for|pending|awaiting)$/u;
const VENDOR_ADVERBS = /^(?:[a-z]{3,}ly)$/u;

/** Looks the words up and tells how each event stands. `isItem`: the line is something to do. */
export function readTokens(
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  shouted: boolean,
  isItem: boolean,
): Token[] {
  const raw = lookUpWords(pieces, vocabulary, shouted);
  const texts = raw.map((one) => ('text' in one ? one.text : one.kind === 'date' ? '<date>' : '<number>'));
  let negatives = 0;
  return raw.map((one, index): Token => {
    if (!('piece' in one)) return one;
    const { text } = one;
    const negates = vocabulary.negations.has(text);
    if (negates) negatives = index + 1;
    const isLink =
      isAuxiliaryGet(raw, index) ||
      isRedundantBack(raw, index) ||
      (one.sense === undefined && (vocabulary.functionWords.has(text) || negates));
    if (isLink) return { kind: 'link', text, side: SIDES[text], negates, turn: vocabulary.turns.get(text) };
    const negated = negatives > 0 && index - negatives < 4 && isFirstAfter(raw, negatives, index);
    return wordToken(one, { texts, index, raw, isItem, shouted, negated }, vocabulary);
  });
}

/** `got promoted` is `was promoted`. */
function isAuxiliaryGet(raw: readonly RawToken[], index: number): boolean {
  const one = raw[index];
  const next = raw[index + 1];
  if (one === undefined || !('piece' in one) || !/^(?:get|gets|got|getting)$/u.test(one.text)) return false;
  return (
    next !== undefined &&
    'piece' in next &&
    next.sense?.shapes.has('past') === true &&
    !next.sense.shapes.has('base')
  );
}

/** `got it back` is `got it`. */
function isRedundantBack(raw: readonly RawToken[], index: number): boolean {
  const one = raw[index];
  if (one === undefined || !('piece' in one) || one.text !== 'back') return false;
  return raw
    .slice(Math.max(0, index - 4), index)
    .some((before) => 'piece' in before && before.sense?.keys.has('~receive') === true);
}

/** Whether no other word stands between a negation and this one. */
function isFirstAfter(raw: readonly RawToken[], from: number, index: number): boolean {
  return raw.slice(from, index).every((one) => 'text' in one && 'piece' in one && one.sense === undefined);
}

interface Around {
  readonly texts: readonly string[];
  readonly raw: readonly (RawWord | Exclude<Piece, WordPiece>)[];
  readonly index: number;
  readonly isItem: boolean;
  readonly shouted: boolean;
  readonly negated: boolean;
}

function wordToken({ piece, text, sense }: RawWord, around: Around, vocabulary: Vocabulary): WordToken {
  const keys = sense?.keys ?? unknownKeys(text, piece, around);
  return {
    kind: 'word',
    text,
    written: piece.written,
    keys,
    form: sense === undefined ? unknownForm(text, piece, around) : resolveForm(sense, around),
    names:
      sense === undefined ||
      isAttribute(sense, around) ||
      (sense.thing && NAMING.test(around.texts[around.index - 1] ?? '')),
    state: sense?.state === true,
    turn: turnOf(keys, text, vocabulary) ?? (PARTICLES.test(text) ? 'course' : undefined),
    negated: around.negated,
    known: sense !== undefined || VENDOR_ADVERBS.test(text),
  };
}

/** Capitals inside a line mark a name, which is never shortened. */
function unknownKeys(text: string, { written }: WordPiece, { shouted, index }: Around): ReadonlySet<string> {
  const acronymPlural = /^(\p{Lu}{2,})s$/u.exec(written);
  if (acronymPlural !== null) return new Set([(acronymPlural[1] ?? '').toLowerCase()]);
  const mayBeName = !shouted && /^\p{Lu}/u.test(written) && index > 0;
  return new Set([text, stemOf(text, mayBeName || /^\p{Lu}{2,}$/u.test(written))]);
}

/** `the signed NDA`: the word only tells which one. */
function isAttribute({ shapes }: Sense, { texts, index }: Around): boolean {
  return shapes.has('past') && ARTICLE.test(texts[index - 1] ?? '');
}

/** An unknown verb shows by its ending, or by what stands before it. It tells its state, but not who did what. */
function unknownForm(text: string, { written }: WordPiece, { texts, index }: Around): WordToken['form'] {
  const before = texts[index - 1] ?? '';
  if (!/^[a-z]{3,}$/u.test(text) || (/^\p{Lu}/u.test(written) && index > 0)) return undefined;
  if (/^(?:to|will|must|should|shall)$/u.test(before)) return 'to_do';
  if (!/[^e]ed$/u.test(text) || text.length < 5) return undefined;
  return before === 'be' ? 'to_do' : 'done';
}

function turnOf(keys: ReadonlySet<string>, text: string, { turns }: Vocabulary): Turn | undefined {
  for (const key of keys) {
    const turn = turns.get(key);
    if (turn !== undefined) return turn;
  }
  return turns.get(text);
}
