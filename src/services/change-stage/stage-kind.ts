import { UserError, type Problem } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import { sameValue, shownValue } from '../../domain/property-form/shown-value.js';
import type { StageChange, ValueChange } from '../../domain/stage-change/plan-stage-change.js';
import type { OperationKind, PreparedPart } from '../outbox/part.js';
import type { OpportunityPages, PageReading } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';
import { STAGE } from './promise.js';
import { stagePayload } from './stored-stage.js';

export interface StageKindDesk {
  readonly pages: Pick<OpportunityPages, 'read' | 'body' | 'setValues' | 'appendLine' | 'removeBlock'>;
  readonly drafts: Pick<Drafts, 'forget'>;
  readonly markUrl: (operationId: string) => string;
}

/** The parts' names in the journal. */
const PROPERTIES = 'properties';
const LINE = 'line';

/** A change of stage: the stage with what belongs to it, then its line in the change log (S0-44…50). */
export function stageKind(desk: StageKindDesk): OperationKind {
  return {
    kind: STAGE,
    parts: (operation) => {
      const change = stagePayload.parse(operation.payload);
      return [
        { name: PROPERTIES, prepare: () => prepareValues(desk, pageOf(operation), change) },
        { name: LINE, prepare: () => prepareLine(desk, operation, change) },
      ];
    },
    onConfirmed: ({ id }) => desk.drafts.forget(id),
    sweep: (operation) => removeCopies(desk, operation),
  };
}

/** Written when the deal is as the person saw it; what somebody else changed meanwhile is left alone (N11). */
async function prepareValues(
  desk: StageKindDesk,
  pageId: string,
  { changes }: StageChange,
): Promise<PreparedPart> {
  const page = await desk.pages.read(pageId);
  const missing = changes.filter(({ propertyId, after }) => !sameValue(page.values.get(propertyId), after));
  if (missing.length === 0) return { kind: 'there', id: pageId };
  const overtaken = missing.find(({ propertyId, before }) => !sameValue(page.values.get(propertyId), before));
  if (overtaken !== undefined) return { kind: 'refused', problem: changedMeanwhile(page, overtaken) };
  const values = new Map(missing.map(({ propertyId, after }) => [propertyId, after]));
  return { kind: 'ready', write: () => desk.pages.setValues(pageId, values) };
}

function changedMeanwhile(page: PageReading, { propertyId, name }: ValueChange): Problem {
  const now = shownValue(page.values.get(propertyId), new Map());
  return { kind: 'changed_meanwhile', field: name, now, by: page.lastEditedBy };
}

async function prepareLine(
  desk: StageKindDesk,
  operation: Operation,
  { line }: StageChange,
): Promise<PreparedPart> {
  const pageId = pageOf(operation);
  const mark = desk.markUrl(operation.id);
  const body = await desk.pages.body(pageId);
  const earlier = body.changeLog?.lines.find(({ links }) => links.includes(mark));
  if (earlier !== undefined) return { kind: 'there', id: earlier.id };
  return { kind: 'ready', write: () => desk.pages.appendLine(pageId, body, line, mark) };
}

/** The line that is known stays, else the oldest (N5). The values cannot be doubled. */
async function removeCopies({ pages, markUrl }: StageKindDesk, operation: Operation): Promise<number> {
  const mark = markUrl(operation.id);
  const body = await pages.body(pageOf(operation));
  const own = (body.changeLog?.lines ?? []).filter(({ links }) => links.includes(mark));
  const kept = own.find(({ id }) => id === operation.done[LINE]) ?? own[0];
  let removed = 0;
  for (const { id } of own.filter((copy) => copy !== kept)) {
    const outcome = await pages.removeBlock(id);
    if (outcome.kind === 'committed') removed += 1;
    else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
  }
  return removed;
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
