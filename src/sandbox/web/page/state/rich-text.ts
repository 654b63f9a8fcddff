import { isJson, listAt, textAt, type Json } from './json.js';

/** Rich text as people type it here: one line per paragraph, "- " begins a bullet. */
export function richTextOf(typed: string): Json {
  const elements: Json[] = [];
  let section: string[] = [];
  let bullets: string[] = [];
  const endSection = (): void => {
    if (section.length > 0) elements.push(sectionOf(section.join('\n')));
    section = [];
  };
  const endBullets = (): void => {
    if (bullets.length > 0)
      elements.push({
        type: 'rich_text_list',
        style: 'bullet',
        indent: 0,
        border: 0,
        elements: bullets.map(sectionOf),
      });
    bullets = [];
  };
  for (const line of typed.split('\n')) {
    const bullet = /^[-•]\s+(.+)$/.exec(line)?.[1];
    if (bullet === undefined) {
      endBullets();
      section.push(line);
    } else {
      endSection();
      bullets.push(bullet);
    }
  }
  endSection();
  endBullets();
  return { type: 'rich_text', elements };
}

const sectionOf = (text: string): Json => ({
  type: 'rich_text_section',
  elements: text === '' ? [] : [{ type: 'text', text }],
});

/** The same rich text as plain lines, to be edited. */
export function plainOf(richText: unknown): string {
  if (!isJson(richText)) return '';
  return listAt(richText, 'elements')
    .flatMap((part) =>
      textAt(part, 'type') === 'rich_text_list'
        ? listAt(part, 'elements').map((item) => `- ${inline(item)}`)
        : [inline(part)],
    )
    .join('\n');
}

function inline(part: Json): string {
  return listAt(part, 'elements')
    .map((run) => textAt(run, 'text') ?? textAt(run, 'url') ?? textAt(run, 'unicode') ?? '')
    .join('');
}
