import { CUSTOMER_INFORMATION_HEADING, FEATURE_MAPPING_HEADING } from '../domain/page-body/headings.js';
import type { NewTable } from '../domain/page-body/page-body.js';
import type { BodySection } from '../services/ports/pages.js';
import type { Append } from './append-blocks.js';
import type { Caller } from './caller.js';
import { findSections } from './find-sections.js';
import { heading, tableBlock } from './new-blocks.js';
import { pageFlow, type FlowItem } from './page-flow.js';

export interface NewSection {
  readonly kind: BodySection;
  readonly table: NewTable;
  readonly mark: string;
}

const HEADINGS: Readonly<Record<BodySection, string>> = {
  customerInformation: CUSTOMER_INFORMATION_HEADING,
  featureMapping: FEATURE_MAPPING_HEADING,
};

/**
 * Where and how a section goes that the page lacks: its heading and its table, whose header carries the mark; customer
 * information above the feature mapping and both above the change log (S0-38, S0-44), else at the end of the page.
 */
export async function placedSection(caller: Caller, pageId: string, section: NewSection): Promise<Append> {
  const children = [heading(HEADINGS[section.kind], undefined), tableBlock(section.table, section.mark)];
  const flow = await pageFlow(caller, pageId);
  return { parentId: pageId, children, ...place(section.kind, flow) };
}

function place(kind: BodySection, flow: readonly FlowItem[]): Pick<Append, 'position'> {
  const { headings, tables } = findSections(flow);
  const above = kind === 'featureMapping' ? tables.customerInformation : undefined;
  if (above !== undefined) return { position: after(above.topId) };
  const below = (kind === 'customerInformation' ? headings.featureMapping : undefined) ?? headings.changeLog;
  return placeAbove(below, flow);
}

/** Above the heading of the change log; at the end of a page without one. */
export function placeAboveChangeLog(flow: readonly FlowItem[]): Pick<Append, 'position'> {
  return placeAbove(findSections(flow).headings.changeLog, flow);
}

function placeAbove(below: FlowItem | undefined, flow: readonly FlowItem[]): Pick<Append, 'position'> {
  if (below === undefined) return {};
  const tops = [...new Set(flow.map(({ topId }) => topId))];
  const before = tops[tops.indexOf(below.topId) - 1];
  return { position: before === undefined ? { type: 'start' } : after(before) };
}

function after(id: string): Append['position'] {
  return { type: 'after_block', after_block: { id } };
}
