import type { ChangeLogEntry } from '../domain/page-body/page-body.js';
import { shownIn } from './block-text.js';
import { changeLineIn, openedBy, type Opening, type SectionName } from './body-sections.js';
import type { NotionBlock } from './list-blocks.js';
import type { FlowItem } from './page-flow.js';

/** Where the parts of a body stand. */
export interface FoundSections {
  /** For each section the block that names it first. */
  readonly headings: Readonly<Partial<Record<SectionName, FlowItem>>>;
  /** For each section its first table. */
  readonly tables: Readonly<Partial<Record<SectionName, FlowItem>>>;
  /** Oldest first. */
  readonly lines: readonly ChangeLogEntry[];
}

/**
 * Finds the sections of a body (S0-38, S0-44): each goes on to the next heading of its own rank. Below the first heading
 * of the change log a dated line counts as its line; in a foreign section further down only one written exactly as
 * S0-45. Pure.
 */
export function findSections(flow: readonly FlowItem[]): FoundSections {
  const headings: Partial<Record<SectionName, FlowItem>> = {};
  const tables: Partial<Record<SectionName, FlowItem>> = {};
  const lines: ChangeLogEntry[] = [];
  let current: Opening = { section: 'other', level: 0 };
  for (const item of flow) {
    const opened = openedBy(item.block);
    if (opened !== undefined && (opened.section !== 'other' || opened.level <= current.level))
      current = opened;
    const { section } = current;
    if (opened !== undefined) {
      if (opened.section !== 'other') headings[opened.section] ??= item;
    } else if (item.block.type === 'table') {
      if (section !== 'other') tables[section] ??= item;
    } else if (headings.changeLog !== undefined) {
      lines.push(...lineIn(item.block, section !== 'changeLog'));
    }
  }
  return { headings, tables, lines };
}

function lineIn(block: NotionBlock, strict: boolean): ChangeLogEntry[] {
  const text = changeLineIn(block, strict);
  return text === undefined ? [] : [{ id: block.id, text, links: shownIn(block).links }];
}
