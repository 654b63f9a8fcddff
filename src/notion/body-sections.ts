import { parseChangeLine } from '../domain/change-log/parse-change-line.js';
import {
  isChangeLogHeading,
  isCustomerInformationHeading,
  isFeatureMappingHeading,
} from '../domain/page-body/headings.js';
import type { BodySection } from '../services/ports/pages.js';
import { shownIn } from './block-text.js';
import type { NotionBlock } from './list-blocks.js';

export type SectionName = BodySection | 'changeLog';

const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'toggle', 'callout', 'quote']);
const HEADING = /^heading_(\d)$/;
/** Below every real heading. */
const TEXT_LEVEL = 9;

export interface Opening {
  readonly section: SectionName | 'other';
  /** 1 for the greatest heading; a deeper one stays within the section above it. */
  readonly level: number;
}

/**
 * What a block opens, undefined when it is no heading: a section or `other` for a real heading, a section for a toggle,
 * paragraph or the like that holds nothing but its name (S0-38, S0-45).
 */
export function openedBy(block: NotionBlock): Opening | undefined {
  const depth = HEADING.exec(block.type)?.[1];
  if (depth === undefined && !TEXT_BLOCKS.has(block.type)) return undefined;
  const section = sectionCalled(shownIn(block).text);
  if (depth !== undefined) return { section: section ?? 'other', level: Number(depth) };
  return section && { section, level: TEXT_LEVEL };
}

function sectionCalled(text: string): SectionName | undefined {
  if (isChangeLogHeading(text)) return 'changeLog';
  if (isCustomerInformationHeading(text)) return 'customerInformation';
  return isFeatureMappingHeading(text) ? 'featureMapping' : undefined;
}

const LINE_BLOCKS: ReadonlySet<string> = new Set([
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'paragraph',
]);
const BULLET = /^\s*(?:[-*+•–]\s+)?/u;
const EXACT = /^\d{4}-\d{2}-\d{2} : .+ \[ .+ \]$/u;

/** The text of a line of the change log without its bullet, if the block is one; `strict` takes only S0-45 to the letter. */
export function changeLineIn(block: NotionBlock, strict: boolean): string | undefined {
  if (!LINE_BLOCKS.has(block.type)) return undefined;
  const text = shownIn(block).text.replace(BULLET, '').trimEnd();
  const isLine = strict ? EXACT.test(text) : parseChangeLine(text) !== undefined;
  return isLine ? text : undefined;
}
