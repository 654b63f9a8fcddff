import type { Annotations, RichText } from './records.js';

export const PLAIN: Annotations = {
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  code: false,
  color: 'default',
};

/** One run of text as Notion stores it. */
export function textRun(content: string, link: string | null = null, annotations = PLAIN): RichText {
  return {
    type: 'text',
    text: { content, link: link === null ? null : { url: link } },
    annotations,
    plain_text: content,
    href: link,
  };
}

/** Plain words as rich text: no run at all for the empty string. */
export function plainRuns(content: string): RichText[] {
  return content === '' ? [] : [textRun(content)];
}

/** What a reader sees. */
export function shownText(runs: readonly RichText[]): string {
  return runs.map((run) => run.plain_text).join('');
}
