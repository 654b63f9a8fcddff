import { numberWord } from './number-words.js';
import type { NumberPiece, Piece, WordPiece } from './piece.js';

/** Runs of letters and digits with what may stand inside them, then any other single sign. */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[.,'’:/&@_+-][\p{L}\p{N}\p{M}]+)*(?:[+#]{1,2}(?![\p{L}\p{N}])|%)?|[^\s]/gu;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DATE_LIKE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d{2})$/u;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d+))?$/u;
const WITH_SUFFIX = /^(\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d+))?([a-z]{1,5}|%|\+|x)$/u;
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
};
const UNITS: Readonly<Record<string, string>> = {
  '%': '%', d: 'day', w: 'week', wk: 'week', wks: 'week', h: 'hour', hr: 'hour', hrs: 'hour', min: 'minute', mins: 'minute', s: 'second',
  sec: 'second', ms: 'ms', kb: 'kb', mb: 'mb', gb: 'gb', tb: 'tb', x: 'times', yr: 'year', yrs: 'year', usd: '$', eur: '€', gbp: '£',
}; // prettier-ignore
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/u;
const CURRENCY = /^[$€£¥]$/u;
const BOUNDS: Readonly<Record<string, string>> = {
  '>': '>',
  '<': '<',
  '≥': '≥',
  '≤': '≤',
  '~': '~',
  '≈': '~',
};
const BREAK = /^[,;:()[\]|]$/u;
const BAD_SIGNS = /^[❌✖✗👎🚫⛔]$/u;

/** Takes a clean line apart into words, numbers and breaks; dates are still words here. Linear in its length. */
export function splitPieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  let bound = '';
  let currency = '';
  for (const match of line.matchAll(RUN)) {
    const run = match[0];
    const before = line.charAt(match.index - 1);
    const after = line.charAt(match.index + run.length);
    if (BOUNDS[run] !== undefined)
      bound = run === '>' && line.charAt(match.index - 1) === '-' ? arrow(pieces) : (BOUNDS[run] ?? '');
    else if (run === '=' && (bound === '>' || bound === '<')) bound = bound === '>' ? '≥' : '≤';
    else if (CURRENCY.test(run)) currency = run;
    else if (run === '→') arrow(pieces);
    else if (!HAS_LETTER_OR_DIGIT.test(run)) addSign(pieces, run, before, after);
    else {
      const negative =
        before === '-' && /^\d/u.test(run) && !HAS_LETTER_OR_DIGIT.test(line.charAt(match.index - 2));
      addRun(pieces, run, { bound, currency, negative });
      bound = '';
      currency = '';
    }
  }
  return pieces;
}

/** `A -> B` reads `A to B`. */
function arrow(pieces: Piece[]): string {
  pieces.push(word('to', 'to'));
  return '';
}

function addSign(pieces: Piece[], sign: string, before: string, after: string): void {
  if (BREAK.test(sign)) pieces.push({ kind: 'break', text: sign });
  else if (sign === '-' && after === ' ') pieces.push({ kind: 'break', text: sign });
  else if (sign === '?' || BAD_SIGNS.test(sign)) pieces.push(word(sign, sign));
  else if (sign === '.' && after === ' ' && before !== '.') pieces.push({ kind: 'break', text: ';' });
  else if (sign === '%') pieces.push(word('%', '%'));
  else if (sign === '&' || sign === '+') pieces.push(word('and', 'and'));
}

interface Around {
  readonly bound: string;
  readonly currency: string;
  readonly negative: boolean;
}

function addRun(pieces: Piece[], run: string, around: Around): void {
  const lower = run.toLowerCase();
  const share = /^(\d{1,6})\/(\d{1,6})$/u.exec(lower);
  if (share !== null && !DATE_LIKE.test(lower))
    pieces.push({ kind: 'number', value: lower, unit: '', bound: '', written: run });
  else if (DATE_LIKE.test(lower) && !around.currency) pieces.push(word(lower, run));
  else if (!addNumber(pieces, lower, run, around)) addWords(pieces, run);
}

function addNumber(pieces: Piece[], lower: string, written: string, around: Around): boolean {
  const plain = NUMBER.exec(lower);
  if (plain !== null) {
    pieces.push(numberPiece(valueOf(plain), around, '', written));
    return true;
  }
  const suffixed = WITH_SUFFIX.exec(lower);
  if (suffixed === null || ORDINAL.test(lower)) return false;
  const suffix = suffixed[4] ?? '';
  const scale = SCALE[suffix];
  if (scale !== undefined) pieces.push(numberPiece(valueOf(suffixed) * scale, around, '', written));
  else if (suffix === '+')
    pieces.push({ ...numberPiece(valueOf(suffixed), around, '', written), bound: '>' });
  else if (UNITS[suffix] !== undefined)
    pieces.push(numberPiece(valueOf(suffixed), around, UNITS[suffix] ?? '', written));
  else return false;
  return true;
}

/** A comma before exactly three digits parts thousands, any other decimals. */
function valueOf([, whole = '', , decimals]: RegExpExecArray): number {
  const digits = whole.replaceAll(',', '');
  return Number(decimals === undefined ? digits : `${digits}.${decimals}`);
}

function numberPiece(
  value: number,
  { bound, currency, negative }: Around,
  unit: string,
  written: string,
): NumberPiece {
  const signed = negative ? -value : value;
  return {
    kind: 'number',
    value: String(Number(signed.toPrecision(12))),
    unit: unit || currency,
    bound,
    written,
  };
}

const HYPHENED_NUMBER = /^(\d+(?:[.,]\d+)?(?:k|m)?)-(\d+(?:[.,]\d+)?(?:k|m|%)?)$/u;

/** Hyphens, slashes and the like part words, contractions are written out. */
function addWords(pieces: Piece[], run: string): void {
  const lower = run.toLowerCase();
  const range = HYPHENED_NUMBER.exec(lower);
  const none = { bound: '', currency: '', negative: false };
  if (range !== null) {
    addNumber(pieces, range[1] ?? '', range[1] ?? '', none);
    pieces.push(word('-', '-'));
    addNumber(pieces, range[2] ?? '', range[2] ?? '', none);
    return;
  }
  const number = numberWord(lower);
  if (number !== undefined) pieces.push({ kind: 'number', value: number, unit: '', bound: '', written: run });
  else if (/^[a-z]\/[a-z]$/u.test(lower)) pieces.push(...slashedLetters(lower, run));
  else {
    const parts = run.split(/[-/:_,]|\.(?=\p{Lu}\p{Ll}{2})/u).filter((part) => part !== '');
    if (parts.length < 2 || (/^\d/u.test(run) && /^\d/u.test(parts.at(-1) ?? '') && run.includes(',')))
      addContracted(pieces, run);
    else for (const part of parts) addRun(pieces, part, none);
  }
}

function slashedLetters(lower: string, run: string): readonly WordPiece[] {
  if (lower === 'w/o') return [word('without', run)];
  return [word(lower, run)];
}

function addContracted(pieces: Piece[], run: string): void {
  const lower = run.toLowerCase().replaceAll('’', "'");
  const quote = lower.indexOf("'");
  // Without its capitals the country would be a pronoun.
  if (run === 'US' || run === 'IT') return void pieces.push(word(`^${lower}`, run));
  if (quote < 0) return void pieces.push(word(lower, run));
  if (lower.endsWith("n't")) {
    const verb = lower.slice(0, -3);
    pieces.push(word({ ca: 'can', wo: 'will', sha: 'shall' }[verb] ?? verb, run), word('not', run));
    return;
  }
  pieces.push(word(lower.slice(0, quote), run.slice(0, quote)));
  const rest = lower.slice(quote + 1);
  if (rest === 'll') pieces.push(word('will', run));
  else if (rest.length > 2) pieces.push(word(rest, run.slice(quote + 1)));
}

function word(text: string, written: string): WordPiece {
  return { kind: 'word', text, written };
}
