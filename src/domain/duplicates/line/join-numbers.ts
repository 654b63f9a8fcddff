import type { NumberPiece, Piece } from './piece.js';

/** How many of a smaller unit one is, so that two weeks are fourteen days. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  day: ['day', 1], week: ['day', 7], month: ['month', 1], year: ['month', 12], quarter: ['month', 3], hour: ['minute', 60],
  minute: ['minute', 1], second: ['second', 1], '%': ['%', 1], percent: ['%', 1], pct: ['%', 1], dollar: ['$', 1], usd: ['$', 1],
  euro: ['€', 1], eur: ['€', 1], gbp: ['£', 1], ms: ['ms', 1], gb: ['gb', 1], mb: ['mb', 1], tb: ['tb', 1], kb: ['kb', 1],
}; // prettier-ignore
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  mio: 1e6,
  bn: 1e9,
};
/** Words that say how exact the number after them is. */
const BOUNDS: Readonly<Record<string, string>> = {
  over: '>', above: '>', exceeding: '>', under: '<', below: '<', about: '~', around: '~', approximately: '~', approx: '~', roughly: '~',
  circa: '~', ca: '~', 'at least': '≥', min: '≥', minimum: '≥', 'up to': '≤', 'at most': '≤', max: '≤', maximum: '≤',
  almost: '≲', nearly: '≲', exactly: '',
}; // prettier-ignore
/** Nouns whose number is part of their name. */
const NAMED =
  /^(?:soc|iso|pci|phase|tier|level|wave|sprint|version|v|step|option|round|stage|milestone|sev|part|node|java|python|php|angular|vue|ios|android|rails|swift|http|tls|workstream|track|batch|cohort|release)$/u;

/** Joins numbers with their unit, scale, bound and other half; names keep their number: `SOC 2`, `phase 2`. */
export function joinNumbers(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind !== 'number') {
      joined.push(shareOrWord(piece));
      index += 1;
      continue;
    }
    const { number, length } = measured(pieces, index, piece);
    index += length;
    if (!joinName(joined, number)) joined.push(bounded(joined, number));
  }
  return joined;
}

/** A share that was read as a possible date: `3/5`. */
function shareOrWord(piece: Piece): Piece {
  const share = piece.kind === 'word' ? /^(\d{1,2})\/(\d{1,2})$/u.exec(piece.text) : null;
  if (piece.kind !== 'word' || share === null || Number(share[1]) > Number(share[2])) return piece;
  const value = `${Number(share[1])}/${Number(share[2])}`;
  return { kind: 'number', value, unit: '', bound: '', written: piece.written };
}

interface Measured {
  readonly number: NumberPiece;
  readonly length: number;
}

function measured(pieces: readonly Piece[], index: number, first: NumberPiece): Measured {
  let number = withUnit(first, first.unit) ?? first;
  let length = 1;
  for (let next = pieces[index + length]; next?.kind === 'word'; next = pieces[index + length]) {
    const scale = SCALES[next.text];
    const scaled =
      scale === undefined ? withUnit(number, unitWord(next.text)) : times(number, scale, next.written);
    if (scaled === undefined || (number.unit !== '' && scale === undefined)) break;
    number = scaled;
    length += 1;
  }
  return withOtherHalf(pieces, index, { number, length });
}

/** `weeks` and `week` alike; `ms` is no plural. */
function unitWord(word: string): string {
  return UNITS[word] === undefined ? word.replace(/s$/u, '') : word;
}

function withUnit(number: NumberPiece, word: string): NumberPiece | undefined {
  const unit = UNITS[word];
  if (unit === undefined) return undefined;
  return { ...times(number, unit[1], unit[0] === '%' ? '%' : word), unit: unit[0] };
}

function times(number: NumberPiece, factor: number, written: string): NumberPiece {
  const value =
    factor === 1 || !/^[-\d.]+$/u.test(number.value)
      ? number.value
      : String(Number((Number(number.value) * factor).toPrecision(12)));
  const told =
    number.written.endsWith(written) || factor === 1 ? number.written : `${number.written} ${written}`;
  return { ...number, value, written: told };
}

/** `3 of 5` is a share, `10-15` a range. */
function withOtherHalf(pieces: readonly Piece[], index: number, { number, length }: Measured): Measured {
  const out = isWord(pieces[index + length], /^out$/u) && isWord(pieces[index + length + 1], /^of$/u);
  return out
    ? (withOtherHalfAt(pieces, index, { number, length: length + 1 }) ?? { number, length })
    : (withOtherHalfAt(pieces, index, { number, length }) ?? { number, length });
}

function withOtherHalfAt(
  pieces: readonly Piece[],
  index: number,
  { number, length }: Measured,
): Measured | undefined {
  const link = pieces[index + length];
  const gap =
    link?.kind === 'word' && link.text === 'of' && isWord(pieces[index + length + 1], /^(?:the|all)$/u)
      ? 2
      : 1;
  const second = pieces[index + length + gap];
  if (link?.kind !== 'word' || second?.kind !== 'number' || !(link.text === 'of' || link.text === '-'))
    return undefined;
  const { number: other, length: otherLength } = measured(pieces, index + length + gap, second);
  const sign = link.text === 'of' ? '/' : '..';
  const unit = number.unit === '' ? other.unit : number.unit;
  return {
    number: {
      ...number,
      value: `${number.value}${sign}${other.value}`,
      unit,
      written: `${number.written} ${link.text} ${other.written}`,
    },
    length: length + gap + otherLength,
  };
}

function isWord(piece: Piece | undefined, shape: RegExp): boolean {
  return piece?.kind === 'word' && shape.test(piece.text);
}

function joinName(joined: Piece[], { value, unit, bound, written }: NumberPiece): boolean {
  const last = joined.at(-1);
  if (last?.kind !== 'word' || unit !== '' || bound !== '' || !NAMED.test(last.text)) return false;
  const name = last.text === 'version' ? 'v' : last.text;
  joined[joined.length - 1] = {
    kind: 'word',
    text: `${name}${value}`,
    written: `${last.written} ${written}`,
  };
  return true;
}

function bounded(joined: Piece[], number: NumberPiece): NumberPiece {
  const last = joined.at(-1);
  const beforeLast = joined.at(-2);
  if (last?.kind !== 'word') return number;
  const two = beforeLast?.kind === 'word' ? BOUNDS[`${beforeLast.text} ${last.text}`] : undefined;
  const bound = two ?? BOUNDS[last.text];
  // `went up to $95k` tells where it went, `up to $95k` where it ends.
  if (
    two !== undefined &&
    isWord(joined.at(-3), /^(?:go|goes|going|went|gone|is|are|was|came|come|moved|bumped|scaled|ramped)$/u)
  )
    return number;
  if (bound === undefined || (last.text === 'over' && isWord(beforeLast, /ed$|^go$/u))) return number;
  joined.splice(two === undefined ? -1 : -2);
  return { ...number, bound };
}
