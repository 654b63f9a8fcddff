import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind } from '../outbox/part.js';
import { takenBack, valuesPart } from '../outbox/values-part.js';
import type { OpportunityPages } from '../ports/pages.js';
import { dealChangePayload, type DealChangeName, type DealChangePayload } from './deal-change-payload.js';

export interface DealChangeKindDesk {
  readonly pages: Pick<OpportunityPages, 'read' | 'body' | 'setValues' | 'appendLine' | 'removeBlock'>;
  readonly markUrl: (operationId: string) => string;
}

/** The parts' names in the journal. */
export const PROPERTIES = 'properties';
const LINE = 'line';

/**
 * Properties in one request, then the one line that says why (S0-41). What somebody else changed meanwhile is left
 * alone, and the person is told (N11). Taken back, the change log says `undone`; without it nothing can be taken back.
 */
export function dealChangeKind(
  desk: DealChangeKindDesk,
  kind: DealChangeName,
  undone?: string,
): OperationKind {
  const parts: OperationKind['parts'] = (operation) => {
    const { changes, line } = payloadOf(operation);
    const pageId = pageOf(operation);
    return [
      ...(changes.length === 0 ? [] : [valuesPart(desk, pageId, { name: PROPERTIES, changes })]),
      linePart(desk, pageId, { name: LINE, line, mark: desk.markUrl(operation.id) }),
    ];
  };
  return {
    ...{ kind, parts },
    sweep: (operation) => {
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return removeExtraLines(desk, pageOf(operation), [line]);
    },
    ...(undone === undefined
      ? {}
      : {
          undo: (original: Operation) => {
            const changes = takenBack(payloadOf(original).changes);
            const values = { name: PROPERTIES, changes };
            const back = changes.length === 0 ? [] : [valuesPart(desk, pageOf(original), values)];
            return { parts: back, summary: undone };
          },
        }),
  };
}

export function payloadOf({ payload }: Pick<Operation, 'payload'>): DealChangePayload {
  return dealChangePayload.parse(payload);
}

export function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
