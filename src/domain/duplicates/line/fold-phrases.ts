import type { Piece } from './piece.js';
import type { Vocabulary } from './vocabulary.js';

/** Writes small phrases as the one word they come down to: `no longer` is `not`. */
export function foldPhrases(pieces: readonly Piece[], { folds }: Vocabulary): Piece[] {
  const folded: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const fold =
      piece.kind === 'word'
        ? folds
            .get(piece.text)
            ?.find(([words]) => words.every((word, offset) => textAt(pieces, index + offset) === word))
        : undefined;
    if (fold === undefined || piece.kind !== 'word') {
      folded.push(piece);
      index += 1;
      continue;
    }
    const [words, into] = fold;
    if (/^\d/u.test(into))
      folded.push({ kind: 'number', value: into, unit: '', bound: '', written: words.join(' ') });
    else for (const text of into.split(' ')) folded.push({ ...piece, text });
    index += words.length;
  }
  return folded;
}

function textAt(pieces: readonly Piece[], index: number): string | undefined {
  const piece = pieces[index];
  return piece?.kind === 'word' ? piece.text : undefined;
}
