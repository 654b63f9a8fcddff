import type { BodySection } from '../services/ports/pages.js';
import { shownIn } from './block-text.js';
import type { NotionBlock } from './list-blocks.js';

export type SectionName = BodySection | 'changeLog';

/** How people and Opp call the parts of a page (S0-38, S0-45). */
const NAMES: readonly (readonly [SectionName, RegExp])[] = [
  ['changeLog', /changes? to (?:the )?opportunity|change ?log/iu],
  ['customerInformation', /customer info(?:rmation)?|information about the customer/iu],
  [
    'featureMapping',
    /interested (?:technical )?features?|(?:technical )?features? of interest|(?:technical )?feature.{0,20}mapping/iu,
  ],
];

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
 * What a block opens, undefined when it is no heading: a real heading that has a section's name in it or any other
 * one, or a toggle, paragraph or the like that holds nothing but the name.
 */
export function openedBy(block: NotionBlock): Opening | undefined {
  const depth = HEADING.exec(block.type)?.[1];
  if (depth === undefined && !TEXT_BLOCKS.has(block.type)) return undefined;
  const name = shownIn(block)
    .text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/gu, ' ');
  const section = NAMES.find(([, pattern]) => {
    const found = pattern.exec(name)?.[0];
    return found !== undefined && (depth !== undefined || found === name);
  })?.[0];
  if (depth !== undefined) return { section: section ?? 'other', level: Number(depth) };
  return section && { section, level: TEXT_LEVEL };
}

const LINE_BLOCKS: ReadonlySet<string> = new Set([
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'paragraph',
]);
const BULLET = /^\s*(?:[-*+•–]\s+)?/u;
const DATED = /^[[(]?\d{4}-\d{2}-\d{2}[\])]?\s*:/u;
const WHOLE = /^\d{4}-\d{2}-\d{2} : .+ \[ .+ \]$/u;

/** The text of a line of the change log without its bullet, if the block is one; `strict` takes only S0-45 to the letter. */
export function changeLineIn(block: NotionBlock, strict: boolean): string | undefined {
  if (!LINE_BLOCKS.has(block.type)) return undefined;
  const text = shownIn(block).text.replace(BULLET, '').trimEnd();
  return (strict ? WHOLE : DATED).test(text) ? text : undefined;
}
