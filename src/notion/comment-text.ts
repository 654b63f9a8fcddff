import type { TextRun } from '../services/ports/notion.js';

/** Notion allows 2,000 characters per run without saying of which kind: some room is left. */
const RUN_LIMIT = 1_900;
const RUNS_LIMIT = 100;
const LINK_LIMIT = 2_000;
/** How far back from the limit a space or line end is looked for. */
const LOOK_BACK = 200;

export interface RichTextRun {
  readonly type: 'text';
  readonly text: { readonly content: string; readonly link: { readonly url: string } | null };
}

/**
 * The runs as Notion takes them: neighbours with the same link joined, then split below 2,000 UTF-16 units,
 * at a space where there is one, never inside an emoji (N21). Undefined when Notion could not take them: more
 * than 100 runs, a link beyond 2,000 characters, or no text at all.
 */
export function toRichText(runs: readonly TextRun[]): readonly RichTextRun[] | undefined {
  const split = joinNeighbours(runs).flatMap(({ text, link }) =>
    pieces(text).map((content) => ({
      type: 'text' as const,
      text: { content, link: link === undefined ? null : { url: link } },
    })),
  );
  const linksFit = split.every(({ text }) => (text.link?.url.length ?? 0) <= LINK_LIMIT);
  return split.length > 0 && split.length <= RUNS_LIMIT && linksFit ? split : undefined;
}

function joinNeighbours(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.link === run.link && last !== undefined) {
      joined[joined.length - 1] = { text: last.text + run.text, link: last.link };
    } else joined.push(run);
  }
  return joined;
}

/** Cuts text into pieces of at most `RUN_LIMIT` units; the pieces joined are the text. */
function pieces(text: string): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > RUN_LIMIT) {
    const at = cutAt(rest);
    cut.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? cut : [...cut, rest];
}

function cutAt(text: string): number {
  const tail = text.slice(RUN_LIMIT - LOOK_BACK, RUN_LIMIT);
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  if (space >= 0) return RUN_LIMIT - LOOK_BACK + space + 1;
  return isLowSurrogate(text.charCodeAt(RUN_LIMIT)) ? RUN_LIMIT - 1 : RUN_LIMIT;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
