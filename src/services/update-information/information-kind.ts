import { UserError } from '../../domain/errors.js';
import type { InformationChange } from '../../domain/information-change/information-change.js';
import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import { valuesPart } from '../outbox/values-part.js';
import { bodyChangePart } from './body-change-part.js';
import type { InformationDesk } from './information-desk.js';
import { INFORMATION, informationPayload } from './promise.js';

export type InformationKindDesk = Pick<InformationDesk, 'pages' | 'drafts' | 'markUrl'>;

/**
 * Changes of properties, customer information and feature mapping, each with its line in the change log (S0-40,
 * S0-41). All properties in one request, then the rows, then the lines: what a line says is there already.
 */
export function informationKind(desk: InformationKindDesk): OperationKind {
  return {
    kind: INFORMATION,
    parts: (operation) => partsOf(desk, operation, informationPayload.parse(operation.payload).changes),
    onConfirmed: ({ id }) => desk.drafts.forget(id),
    sweep: (operation) => removeCopies(desk, operation),
  };
}

function partsOf(
  desk: InformationKindDesk,
  operation: Operation,
  changes: readonly InformationChange[],
): readonly Part[] {
  const pageId = pageOf(operation);
  const properties = changes.filter((change) => change.kind === 'property');
  const values = { name: 'properties', changes: properties };
  return [
    ...(properties.length === 0 ? [] : [valuesPart(desk, pageId, values)]),
    ...changes.flatMap((change, index) => {
      const mark = rowMark(desk, operation, index);
      return change.kind === 'property'
        ? []
        : [bodyChangePart(desk, pageId, { name: `row:${index}`, change, mark })];
    }),
    ...changes.map(({ line }, index) =>
      linePart(desk, pageId, { name: lineName(index), line, mark: lineMark(desk, operation, index) }),
    ),
  ];
}

async function removeCopies(desk: InformationKindDesk, operation: Operation): Promise<number> {
  const { changes } = informationPayload.parse(operation.payload);
  const lines = changes.map((_, index) => ({
    mark: lineMark(desk, operation, index),
    keptId: operation.done[lineName(index)],
  }));
  const rows = await removeExtraRows(desk, operation, changes);
  return rows + (await removeExtraLines(desk, pageOf(operation), lines));
}

/** Only an added row can be there twice. */
async function removeExtraRows(
  desk: InformationKindDesk,
  operation: Operation,
  changes: readonly InformationChange[],
): Promise<number> {
  const marks = changes.flatMap((change, index) =>
    change.kind === 'feature_added' ? [rowMark(desk, operation, index)] : [],
  );
  if (marks.length === 0) return 0;
  const rows = (await desk.pages.body(pageOf(operation))).featureMapping?.rows ?? [];
  let removed = 0;
  for (const mark of marks) {
    for (const { id } of rows.filter(({ links }) => links.includes(mark)).slice(1)) {
      const outcome = await desk.pages.removeRow(id);
      if (outcome.kind === 'committed') removed += 1;
      else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
    }
  }
  return removed;
}

function lineName(index: number): string {
  return `line:${index}`;
}

function rowMark(
  { markUrl }: Pick<InformationKindDesk, 'markUrl'>,
  { id }: Operation,
  index: number,
): string {
  return markUrl(`${id}.row${index}`);
}

/** Each line of an operation has a mark of its own. */
function lineMark(
  { markUrl }: Pick<InformationKindDesk, 'markUrl'>,
  { id }: Operation,
  index: number,
): string {
  return markUrl(`${id}.${index}`);
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
