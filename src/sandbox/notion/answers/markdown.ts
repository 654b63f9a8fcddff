import type { Block, BlockType, Page, RichText } from '../world/records.js';

/** A body as Notion-flavoured markdown; `unread` are the ids of blocks beyond the limit. */
export interface Markdown {
  readonly text: string;
  readonly unread: readonly string[];
}

/** Renders the blocks with these ids and what is below them, at most `limit` blocks in all. */
export function markdownOf(ids: readonly string[], page: Page, limit: number): Markdown {
  const budget: Budget = { left: limit, unread: [] };
  const lines = renderAll(ids, page, '', budget);
  return { text: lines.join('\n'), unread: budget.unread };
}

interface Budget {
  left: number;
  readonly unread: string[];
}

function renderAll(ids: readonly string[], page: Page, indent: string, budget: Budget): string[] {
  let number = 0;
  return ids.flatMap((id) => {
    const block = page.blocks[id];
    if (block === undefined || block.inTrash) return [];
    if (budget.left <= 0) {
      budget.unread.push(id);
      return [];
    }
    budget.left -= 1;
    number = block.type === 'numbered_list_item' ? number + 1 : 0;
    return render(block, number, page, indent, budget);
  });
}

function render(block: Block, number: number, page: Page, indent: string, budget: Budget): string[] {
  const below = (): string[] => renderAll(block.children, page, `${indent}\t`, budget);
  const lines = (...own: string[]): string[] => own.map((line) => `${indent}${line}`);
  const text = inline(block.text);
  if (block.type === 'divider') return lines('---');
  if (block.type === 'code') return lines(...fenced(block));
  if (block.type === 'table') return [...lines(tableTag(block)), ...below(), ...lines('</table>')];
  if (block.type === 'table_row') {
    return lines('<tr>', ...block.cells.map((cell) => `<td>${inline(cell)}</td>`), '</tr>');
  }
  if (block.type === 'callout') {
    return [...lines(calloutTag(block), `\t${text}`), ...below(), ...lines('</callout>')];
  }
  if (block.type === 'toggle') {
    return [...lines('<details>', `<summary>${text}</summary>`), ...below(), ...lines('</details>')];
  }
  if (block.type === 'paragraph' && text === '') return [...lines('<empty-block/>'), ...below()];
  return [...lines(`${prefix(block, number)}${text}`), ...below()];
}

const PREFIXES: Readonly<Partial<Record<BlockType, string>>> = {
  heading_1: '# ',
  heading_2: '## ',
  heading_3: '### ',
  heading_4: '#### ',
  bulleted_list_item: '- ',
  quote: '> ',
};

function prefix(block: Block, number: number): string {
  if (block.type === 'numbered_list_item') return `${number}. `;
  if (block.type === 'to_do') return block.settings['checked'] === true ? '- [x] ' : '- [ ] ';
  return PREFIXES[block.type] ?? '';
}

function tableTag(block: Block): string {
  const header = block.settings['has_column_header'] === true ? ' header-row="true"' : '';
  const column = block.settings['has_row_header'] === true ? ' header-column="true"' : '';
  return `<table${header}${column}>`;
}

function calloutTag(block: Block): string {
  const icon = block.settings['icon'];
  const shown = typeof icon === 'object' && icon !== null ? ` icon="${icon.emoji}"` : '';
  const color = block.settings['color'];
  const tint =
    typeof color === 'string' && color !== 'default' ? ` color="${color.replace('_background', '_bg')}"` : '';
  return `<callout${shown}${tint}>`;
}

/** Code is literal: nothing in it is escaped. */
function fenced(block: Block): string[] {
  const language = block.settings['language'];
  const code = block.text.map((run) => run.plain_text).join('');
  return [`\`\`\`${typeof language === 'string' ? language : ''}`, ...code.split('\n'), '```'];
}

function inline(runs: readonly RichText[]): string {
  return runs.map(inlineRun).join('');
}

function inlineRun(run: RichText): string {
  const { bold, italic, strikethrough, code } = run.annotations;
  if (run.type === 'equation') return `$\`${run.equation.expression}\`$`;
  if (run.type === 'mention') return mention(run);
  let text = code ? `\`${run.plain_text}\`` : escaped(run.plain_text);
  if (italic) text = `*${text}*`;
  if (bold) text = `**${text}**`;
  if (strikethrough) text = `~~${text}~~`;
  return run.href === null ? text : `[${text}](${run.href})`;
}

function mention(run: Extract<RichText, { type: 'mention' }>): string {
  switch (run.mention.type) {
    case 'user':
      return `<mention-user url="user://${run.mention.user.id}">${escaped(run.plain_text.slice(1))}</mention-user>`;
    case 'page':
      return `<mention-page url="https://www.notion.so/${run.mention.page.id.replaceAll('-', '')}"/>`;
    case 'date':
      return `<mention-date start="${run.mention.date.start}"/>`;
  }
}

/** Escapes what enhanced markdown gives a meaning, and keeps a line break inside its block. */
function escaped(text: string): string {
  return text.replace(/[\\*~`$[\]<>{}|^]/g, '\\$&').replaceAll('\n', '<br>');
}
