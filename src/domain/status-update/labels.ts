import type { SentimentSign } from './status-update.js';

/** A section's heading as people write it; `rest` is what follows on the same line. */
export type Label =
  | { readonly field: 'tldr' | 'sentiment' | 'risk' | 'timeline'; readonly rest: string }
  | { readonly field: 'item'; readonly name: string; readonly rest: string };

const OPENING = /^[\s*_~`#>]*(?:[-•]\s+)?[*_~`]*/u;
const COLON = '\\s*[*_~`]*\\s*(?:[:：]|\\s[–—-]\\s)[*_~`]*\\s*';
const BARE = '[*_~`]*$';
const PLAIN_LABELS = [
  ['tldr', new RegExp(`^tl\\s?[;,]?\\s?dr(?:${COLON}|${BARE})`, 'iu')],
  ['sentiment', new RegExp(`^sentiment(?:${COLON}|${BARE})`, 'iu')],
  ['risk', new RegExp(`^(?:immediate )?risks?(?:${COLON}|${BARE})`, 'iu')],
  ['timeline', new RegExp(`^(?:timeline|events)(?:${COLON}|${BARE})`, 'iu')],
] as const;
const ITEMS = /^open\s+(?:action\s+)?items?(?![\p{L}\p{N}])\s*(?:[–—-]|for\s|on\s)?\s*/iu;
const AFTER_NAME = /^[\s*_~`]*[:：]?[\s*_~`]*/u;
const SIDE_WORD = /(?:^|\s+)side$/iu;

const BULLET = /^(?:[-*•●◦▪‣·–—]+\s+|\d{1,2}\)\s+|\[[ xX]?\]\s+|[☐☑✓]\s*|[•●▪‣]\s*)/u;
/** `1. Book room`, but not `12. Nov`. */
const NUMBER =
  /^\d{1,2}\.\s+(?=\p{L})(?!(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L}))/iu;

const GOOD =
  /^(?:✅|✔|☑|🟢|👍|:white_check_mark:|:large_green_circle:)[\p{Variation_Selector}\p{Emoji_Modifier}]*\s*/u;
const BAD =
  /^(?:‼|⁉|❗|⚠|❌|🔴|🟠|🚨|🛑|👎|!!|:bangbang:|:warning:|:x:|:red_circle:)[\p{Variation_Selector}\p{Emoji_Modifier}]*\s*/u;

/** Reads a heading such as `TLDR:`, `**TL;DR** –`, `Open items (Acme side):`; undefined when the line is none. */
export function readLabel(line: string): Label | undefined {
  const body = line.slice(OPENING.exec(line)?.[0].length ?? 0);
  for (const [field, shape] of PLAIN_LABELS) {
    const match = shape.exec(body);
    if (match !== null) return { field, rest: body.slice(match[0].length).trim() };
  }
  const items = ITEMS.exec(body);
  return items === null ? undefined : readItemsLabel(body.slice(items[0].length));
}

function readItemsLabel(afterWords: string): Label | undefined {
  const bracketed = afterWords.startsWith('(');
  const { name, rest } = bracketed ? bracketedName(afterWords) : plainName(afterWords);
  if (name === undefined) return undefined;
  return {
    field: 'item',
    name: name.trim().replace(SIDE_WORD, ''),
    rest: rest.replace(AFTER_NAME, '').trim(),
  };
}

interface NameAndRest {
  readonly name: string | undefined;
  readonly rest: string;
}

function bracketedName(text: string): NameAndRest {
  const named = text.indexOf(' side)');
  const end = named < 0 ? text.indexOf(')') : named + ' side'.length;
  return end < 0 ? { name: undefined, rest: '' } : { name: text.slice(1, end), rest: text.slice(end + 1) };
}

function plainName(text: string): NameAndRest {
  const end = text.search(/[:：]|$/u);
  const bare = end === text.length && text.length > 40;
  return { name: bare ? undefined : text.slice(0, end).replace(/[*_~`]+$/u, ''), rest: text.slice(end) };
}

/** Takes the bullets, tick boxes and numbers off a line's beginning. */
export function stripBullet(line: string): { readonly bullet: boolean; readonly text: string } {
  let text = line.trimStart();
  for (let layers = 0; layers < 3; layers += 1) {
    const match = BULLET.exec(text) ?? NUMBER.exec(text);
    if (match === null) break;
    text = text.slice(match[0].length);
  }
  return { bullet: text !== line.trimStart(), text: text.trim() };
}

/** The sign a sentiment line begins with; the usual other emoji are read as one of the two (S0-62). */
export function readSign(line: string): {
  readonly sign: SentimentSign | undefined;
  readonly phrase: string;
} {
  const good = GOOD.exec(line);
  if (good !== null) return { sign: '✅', phrase: line.slice(good[0].length) };
  const bad = BAD.exec(line);
  if (bad !== null) return { sign: '‼️', phrase: line.slice(bad[0].length) };
  return { sign: undefined, phrase: line };
}
