import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import { takenBack, valuesPart } from '../outbox/values-part.js';
import type { Handovers } from '../ports/handovers.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Clock } from '../../domain/clock.js';
import { answerPayload, HANDOVER_ACCEPT, HANDOVER_RETURN } from './answer-payload.js';

export interface AnswerKindDesk {
  readonly clock: Clock;
  readonly handovers: Pick<Handovers, 'apply'>;
  readonly pages: Pick<OpportunityPages, 'read' | 'body' | 'setValues' | 'appendLine' | 'removeBlock'>;
  readonly markUrl: (operationId: string) => string;
}

/** The parts' names in the journal. */
const PROPERTIES = 'properties';
const LINE = 'line';

/** The new Sales Engineer takes the deal over: it becomes theirs, and the change log says so (S0-50, C2). */
export function acceptKind(desk: AnswerKindDesk): OperationKind {
  return {
    ...answerKind(desk, HANDOVER_ACCEPT),
    undo: (original) => {
      const { handoverId, changes } = answerPayload.parse(original.payload);
      const undone = { kind: 'answer_undone', operationId: original.id } as const;
      const values = { name: PROPERTIES, changes: takenBack(changes) };
      return {
        parts: changes.length === 0 ? [] : [valuesPart(desk, pageOf(original), values)],
        summary: 'Acceptance undone',
        onConfirmed: async () => {
          await desk.handovers.apply(handoverId, undone, desk.clock.now());
        },
      };
    },
  };
}

/** The deal goes back to whoever had it, with the reason in the change log. */
export function returnKind(desk: AnswerKindDesk): OperationKind {
  return answerKind(desk, HANDOVER_RETURN);
}

function answerKind(desk: AnswerKindDesk, kind: string): OperationKind {
  return {
    kind,
    parts: (operation) => partsOf(desk, operation),
    onConfirmed: async ({ id, payload }) => {
      const written = { kind: 'answer_written', operationId: id } as const;
      await desk.handovers.apply(answerPayload.parse(payload).handoverId, written, desk.clock.now());
    },
    sweep: (operation) => {
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return removeExtraLines(desk, pageOf(operation), [line]);
    },
  };
}

function partsOf(desk: AnswerKindDesk, operation: Operation): readonly Part[] {
  const { changes, line } = answerPayload.parse(operation.payload);
  const pageId = pageOf(operation);
  return [
    firstToAnswer(desk, operation, valuesPart(desk, pageId, { name: PROPERTIES, changes })),
    linePart(desk, pageId, { name: LINE, line, mark: desk.markUrl(operation.id) }),
  ];
}

/** Of two answers only the first is written; one that cannot be written leaves the question open. */
function firstToAnswer(desk: AnswerKindDesk, operation: Operation, part: Part): Part {
  const { id: operationId, kind, payload, subject } = operation;
  const { handoverId, reason } = answerPayload.parse(payload);
  const answer = kind === HANDOVER_ACCEPT ? 'accept' : 'return';
  return {
    name: part.name,
    async prepare() {
      const begun = { kind: 'answer_begun', answer, operationId, reason } as const;
      const taken = await desk.handovers.apply(handoverId, begun, desk.clock.now());
      if (taken === undefined) {
        const problem = { kind: 'handover_settled', state: undefined, title: subject.title } as const;
        return { kind: 'refused', problem };
      }
      const prepared = await part.prepare();
      if (prepared.kind === 'refused') {
        await desk.handovers.apply(handoverId, { kind: 'answer_failed', operationId }, desk.clock.now());
      }
      return prepared;
    },
  };
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
