import type { Annotations, RichText } from '../world/records.js';
import { PLAIN, textRun } from '../world/rich-text.js';

/** Inline marks that comments understand; everything else is shown as it was typed. */
/** What a mark does to the text inside; undefined: it makes a link. */
type Mark = Partial<Annotations> | undefined;
const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^\*\*(?=\S)([^]+?)\*\*/, { bold: true }],
  [/^~~(?=\S)([^]+?)~~/, { strikethrough: true }],
  [/^`([^`]+)`/, { code: true }],
  [/^\[([^\]]+)\]\((\S+?)\)/, undefined],
  [/^\*(?=\S)([^*]+?)\*/, { italic: true }],
  [/^_(?=\S)([^_]+?)_/, { italic: true }],
];

/** Reads inline markdown (bold, italic, strike, code, links) as rich text. A backslash takes the next sign literally. */
export function inlineMarkdown(
  text: string,
  base: Annotations = PLAIN,
  link: string | null = null,
): RichText[] {
  const runs: RichText[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') runs.push(textRun(plain, link, base));
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const hit = firstMark(rest);
    if (hit !== undefined) {
      flush();
      runs.push(...inside(hit, base, link));
      at += hit.length;
    } else if (rest.startsWith('\\') && rest.length > 1) {
      plain += rest[1] ?? '';
      at += 2;
    } else {
      plain += rest[0] ?? '';
      at += 1;
    }
  }
  flush();
  return runs;
}

interface Hit {
  readonly length: number;
  readonly inner: string;
  readonly target: string | undefined;
  readonly mark: Mark;
}

function firstMark(rest: string): Hit | undefined {
  for (const [pattern, mark] of MARKS) {
    const match = pattern.exec(rest);
    if (match !== null) return { length: match[0].length, inner: match[1] ?? '', target: match[2], mark };
  }
  return undefined;
}

function inside(hit: Hit, base: Annotations, link: string | null): RichText[] {
  if (hit.mark === undefined) return inlineMarkdown(hit.inner, base, hit.target ?? link);
  const annotations = { ...base, ...hit.mark };
  return hit.mark.code === true
    ? [textRun(hit.inner, link, annotations)]
    : inlineMarkdown(hit.inner, annotations, link);
}
