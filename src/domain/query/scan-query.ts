/** One part of what was typed, before anybody asks what it means. */
export type Piece =
  | {
      readonly kind: 'term';
      readonly text: string;
      readonly phrase: boolean;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'pair';
      readonly key: string;
      readonly values: readonly Value[];
      /** The values as they were typed, for those in which a comma is no separator. */
      readonly raw: string;
      readonly negated: boolean;
      /** Where they stand in the text, so that better ones can be put there. */
      readonly spans: { readonly key: Span; readonly values: Span };
    }
  | { readonly kind: 'stray_colon' };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value of a list. Quoted ones are meant literally. */
export interface Value {
  readonly text: string;
  readonly quoted: boolean;
}

const QUOTES = '"“”„‟«»″＂';
const COLONS = ':：';
const SPACE = /\s*/uy;
const DASHES = /[-−–—－]*/uy;
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?`, 'uy');
const COLON = new RegExp(`[${COLONS}]`, 'uy');
const UP_TO_COLON = new RegExp(`[^\\s${COLONS}]*`, 'uy');
const UP_TO_SPACE = /\S*/uy;
const UP_TO_COMMA = new RegExp(`[^\\s,，、${QUOTES}]*`, 'uy');
const COMMA = /\s*[,，、]\s*/uy;
const OPERATOR_AND_GAP = /[<>=≤≥]+\s+(?=\S)/uy;
/** The beginning of the next part: `stage: ae:jane` leaves `stage` without a value. */
const NEXT_PART = new RegExp(`[-−–—－]|[^\\s${COLONS}<>=]+[${COLONS}]`, 'uy');
const SHORTCODE = /:[\p{L}\p{N}_+-]+:(?!\S)/uy;
const EVERY_QUOTE = new RegExp(`[${QUOTES}]`, 'gu');
/** What can be searched for: a letter, a digit or an emoji. Punctuation alone is none. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{So}\p{Extended_Pictographic}]/u;

/**
 * Cuts a query into its parts, in time linear in its length: words, "phrases" (any double quotes, the closing one
 * may be missing) and `key:value` pairs with lists, each with a `-` before it when it is excluded. Spaces after a
 * colon, an operator or a comma are forgiven. Parts that consist of signs only are left out.
 */
export function scanQuery(text: string): readonly Piece[] {
  const cursor = new Cursor(text);
  const pieces: Piece[] = [];
  while (!cursor.atEnd()) {
    const piece = readPiece(cursor);
    if (piece !== undefined) pieces.push(piece);
    cursor.take(SPACE);
  }
  return pieces;
}

class Cursor {
  position = 0;
  constructor(readonly text: string) {
    this.take(SPACE);
  }
  atEnd(): boolean {
    return this.position >= this.text.length;
  }
  /** What the sticky pattern matches here, if anything; the cursor moves past it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.look(pattern);
    if (match !== undefined) this.position += match[0].length;
    return match;
  }
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text) ?? undefined;
  }
}

function readPiece(cursor: Cursor): Piece | undefined {
  const negated = (cursor.take(DASHES)?.[0] ?? '') !== '';
  const start = cursor.position;
  const quoted = cursor.take(QUOTED);
  if (quoted !== undefined) {
    const text = tidy(quoted[1] ?? '');
    const isKey = SAYS_SOMETHING.test(text) && cursor.look(COLON) !== undefined;
    return isKey ? readPair(cursor, text, negated, start) : term(text, true, negated);
  }
  if (cursor.look(SHORTCODE) !== undefined) return term(cursor.take(UP_TO_SPACE)?.[0] ?? '', false, negated);
  const name = cursor.take(UP_TO_COLON)?.[0] ?? '';
  if (cursor.look(COLON) === undefined) return term(name, false, negated);
  if (name !== '' && isKey(name, cursor)) return readPair(cursor, tidy(name), negated, start);
  const rest = cursor.take(UP_TO_SPACE)?.[0] ?? '';
  return name === '' ? { kind: 'stray_colon' } : term(name + rest, false, negated);
}

/** `10:30` and `https://…` are words that happen to have a colon. */
function isKey(name: string, { text, position }: Cursor): boolean {
  return /\p{L}/u.test(name) && !text.startsWith('//', position + 1);
}

function term(text: string, phrase: boolean, negated: boolean): Piece | undefined {
  const tidied = phrase ? text : text.replace(EVERY_QUOTE, '');
  return SAYS_SOMETHING.test(tidied) ? { kind: 'term', text: tidied, phrase, negated } : undefined;
}

function readPair(cursor: Cursor, key: string, negated: boolean, start: number): Piece {
  const keySpan = { start, end: cursor.position };
  cursor.take(COLON);
  const afterColon = cursor.position;
  const gap = cursor.take(SPACE)?.[0] ?? '';
  if (gap !== '' && cursor.look(NEXT_PART) !== undefined) cursor.position = afterColon;
  const from = cursor.position;
  const values: Value[] = [];
  if (gap === '' || from !== afterColon) {
    do {
      values.push(readValue(cursor));
    } while (cursor.take(COMMA) !== undefined);
  }
  const spans = { key: keySpan, values: { start: from, end: cursor.position } };
  const raw = tidy(cursor.text.slice(from, cursor.position));
  return { kind: 'pair', key, values: values.filter(({ text }) => text !== ''), raw, negated, spans };
}

function readValue(cursor: Cursor): Value {
  const quoted = cursor.take(QUOTED);
  if (quoted !== undefined) return { text: tidy(quoted[1] ?? ''), quoted: true };
  const operator = cursor.take(OPERATOR_AND_GAP)?.[0] ?? '';
  return { text: tidy(operator.trim() + (cursor.take(UP_TO_COMMA)?.[0] ?? '')), quoted: false };
}

function tidy(text: string): string {
  return text.replace(EVERY_QUOTE, '').replace(/\s+/gu, ' ').trim();
}
