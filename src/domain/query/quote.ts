const PLAIN = /^[\p{L}_][\p{L}\p{N}_.@&+/-]*$/u;
const EVERY_QUOTE = /["“”„‟«»″＂]/gu;

/** A name or value as it is typed in a query: in quotes unless it is one plain word. */
export function quoteUnlessPlain(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replace(EVERY_QUOTE, '')}"`;
}
