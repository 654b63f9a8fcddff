import type { Piece, WordPiece } from './piece.js';
import type { Sense, Vocabulary } from './vocabulary.js';

const PARTICLE = /^(?:up|off|out|back|over|down|through|on|along|across)$/u;
/** Small words that may stand between a verb and its particle. */
const OBJECT_WORD = /^(?:a|an|the|this|that|it|them|us|our|their|his|her|my|its|all|of)$/u;

/** A word or phrase before its form and its surroundings are known. */
export interface RawWord {
  readonly piece: WordPiece;
  readonly text: string;
  readonly sense: Sense | undefined;
}

export type RawToken = RawWord | Exclude<Piece, WordPiece>;

/** Finds each word, and each phrase whose words stand together or around what it is about, in the lists. */
export function lookUpWords(pieces: readonly Piece[], vocabulary: Vocabulary, shouted: boolean): RawToken[] {
  const raw: RawToken[] = [];
  const taken = new Set<number>();
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind !== 'word' || taken.has(index)) {
      if (piece.kind !== 'word') raw.push(piece);
      index += 1;
      continue;
    }
    const phrase = vocabulary.phrases.get(piece.text)?.find((words) => standsAt(words, pieces, index));
    const parted = phrase === undefined ? findParted(pieces, index, vocabulary) : undefined;
    if (parted !== undefined) taken.add(parted.particle);
    const text = phrase?.join(' ') ?? parted?.text ?? piece.text;
    const sense =
      !shouted && isName(piece, pieces[index - 1])
        ? nounOnly(text, vocabulary)
        : senseOf(text, piece, pieces[index + 1], vocabulary);
    raw.push({
      piece: phrase === undefined ? piece : { ...piece, written: writtenAs(pieces, index, phrase.length) },
      text,
      sense,
    });
    index += phrase?.length ?? 1;
  }
  return raw;
}

/** `set the demo up`: a verb and its particle around what it is done to. */
function findParted(
  pieces: readonly Piece[],
  index: number,
  { phrases, functionWords }: Vocabulary,
): { readonly text: string; readonly particle: number } | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'word') return undefined;
  const particles =
    phrases.get(piece.text)?.filter((words) => words.length === 2 && PARTICLE.test(words[1] ?? '')) ?? [];
  if (particles.length === 0) return undefined;
  for (let at = index + 1; at <= index + 5; at += 1) {
    const next = pieces[at];
    if (next?.kind !== 'word') return undefined;
    const found = at > index + 1 ? particles.find((words) => words[1] === next.text) : undefined;
    if (found !== undefined) return { text: found.join(' '), particle: at };
    if (functionWords.has(next.text) && !OBJECT_WORD.test(next.text)) return undefined;
  }
  return undefined;
}

/** A capital inside a line: `Go`, not `go`. */
function isName({ written }: WordPiece, before: Piece | undefined): boolean {
  return /^\p{Lu}\p{Ll}/u.test(written) && before !== undefined && before.kind !== 'break';
}

/** What a name may mean: a thing, but never an event. */
function nounOnly(text: string, { senses }: Vocabulary): Sense | undefined {
  const sense = senses.get(text);
  return sense === undefined || (sense.shapes.size > 0 && !sense.thing) ? undefined : sense;
}

function standsAt(words: readonly string[], pieces: readonly Piece[], index: number): boolean {
  return words.every((word, offset) => {
    const piece = pieces[index + offset];
    return piece?.kind === 'word' && piece.text === word;
  });
}

function writtenAs(pieces: readonly Piece[], index: number, length: number): string {
  return pieces
    .slice(index, index + length)
    .map((piece) => (piece.kind === 'word' ? piece.written : ''))
    .join(' ');
}

/** Light verbs such as `has` and `did` are events only before what was held or done, not before another verb. */
function senseOf(
  text: string,
  piece: WordPiece,
  next: Piece | undefined,
  { senses, functionWords }: Vocabulary,
): Sense | undefined {
  if (functionWords.has(text)) return undefined;
  const sense = senses.get(text);
  // `client-side` and `client library` are not the customer.
  if (text === 'client' && next?.kind === 'word' && /^(?:side|sdk|library|app|libraries)$/u.test(next.text))
    return undefined;
  return sense ?? (piece.text === 'client' ? undefined : sense);
}
