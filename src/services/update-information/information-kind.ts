import { UserError } from '../../domain/errors.js';
import type { InformationChange } from '../../domain/information-change/information-change.js';
import { writtenValues } from '../../domain/information-change/reason-beside.js';
import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part, Undoing } from '../outbox/part.js';
import { takenBack, valuesPart } from '../outbox/values-part.js';
import { bodyChangePart } from './body-change-part.js';
import type { InformationDesk } from './information-desk.js';
import { INFORMATION, informationPayload } from './promise.js';
import { rowTakenBackPart, takenBackSummary } from './take-back.js';

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
    undo: (original, undoing) => takeBack(desk, original, undoing),
  };
}

function partsOf(
  desk: InformationKindDesk,
  operation: Operation,
  changes: readonly InformationChange[],
): readonly Part[] {
  const pageId = pageOf(operation);
  const properties = writtenValues(changes);
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

/** All properties in one request, then the rows, the last one first. */
function takeBack(desk: InformationKindDesk, original: Operation, undoing: Operation): Undoing {
  const { changes } = informationPayload.parse(original.payload);
  const opportunityId = pageOf(original);
  const properties = writtenValues(changes);
  const values = { name: 'properties', changes: takenBack(properties) };
  const rows = changes.flatMap((change, index) =>
    change.kind === 'property'
      ? []
      : [
          {
            ...{ name: `row:${index}`, change },
            ...{ mark: rowMark(desk, original, index), newMark: rowMark(desk, undoing, index) },
          },
        ],
  );
  const comeBack = rows.filter(({ change }) => change.kind === 'feature_removed');
  return {
    parts: [
      ...(properties.length === 0 ? [] : [valuesPart(desk, opportunityId, values)]),
      ...rows.toReversed().map((row) => rowTakenBackPart(desk, { ...original, opportunityId }, row)),
    ],
    summary: takenBackSummary(changes),
    sweep: () =>
      removeExtraRows(
        desk,
        opportunityId,
        comeBack.map(({ newMark }) => newMark),
      ),
  };
}

async function removeCopies(desk: InformationKindDesk, operation: Operation): Promise<number> {
  const { changes } = informationPayload.parse(operation.payload);
  const lines = changes.map((_, index) => ({
    mark: lineMark(desk, operation, index),
    keptId: operation.done[lineName(index)],
  }));
  // Only an added row can be there twice.
  const marks = changes.flatMap((change, index) =>
    change.kind === 'feature_added' ? [rowMark(desk, operation, index)] : [],
  );
  const rows = await removeExtraRows(desk, pageOf(operation), marks);
  return rows + (await removeExtraLines(desk, pageOf(operation), lines));
}

/** The oldest row of each mark stays. */
async function removeExtraRows(
  desk: InformationKindDesk,
  pageId: string,
  marks: readonly string[],
): Promise<number> {
  if (marks.length === 0) return 0;
  const rows = (await desk.pages.body(pageId)).featureMapping?.rows ?? [];
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
