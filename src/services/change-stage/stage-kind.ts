import { summariseChange } from '../../domain/change-log/summarise-change.js';
import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import { takenBack, valuesPart } from '../outbox/values-part.js';
import type { OpportunityPages } from '../ports/pages.js';
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

/**
 * A change of stage: the stage with what belongs to it, then its line in the change log (S0-44…50). What somebody else
 * changed meanwhile is left alone (N11).
 */
export function stageKind(desk: StageKindDesk): OperationKind {
  return {
    kind: STAGE,
    parts: (operation) => partsOf(desk, operation),
    onConfirmed: ({ id }) => desk.drafts.forget(id),
    sweep: (operation) => {
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return removeExtraLines(desk, pageOf(operation), [line]);
    },
    undo: (original) => {
      const { changes, to } = stagePayload.parse(original.payload);
      return {
        parts: [valuesPart(desk, pageOf(original), { name: PROPERTIES, changes: takenBack(changes) })],
        summary: summariseChange({ kind: 'undone', what: { kind: 'stage', to } }),
      };
    },
  };
}

function partsOf(desk: StageKindDesk, operation: Operation): readonly Part[] {
  const { changes, line } = stagePayload.parse(operation.payload);
  const pageId = pageOf(operation);
  return [
    valuesPart(desk, pageId, { name: PROPERTIES, changes }),
    linePart(desk, pageId, { name: LINE, line, mark: desk.markUrl(operation.id) }),
  ];
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
