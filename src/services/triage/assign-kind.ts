import type { Operation } from '../../domain/operation.js';
import {
  dealChangeKind,
  pageOf,
  payloadOf,
  PROPERTIES,
  type DealChangeKindDesk,
} from '../deal-change/deal-change-kind.js';
import { ASSIGN } from '../deal-change/deal-change-payload.js';
import { offerHandover, type OfferHandoverDesk } from '../hand-over/offer.js';
import type { OperationKind, Part } from '../outbox/part.js';

export type AssignKindDesk = DealChangeKindDesk & OfferHandoverDesk;

/**
 * A deal that nobody had gets its Sales Engineer (S2-14). Assigned to somebody else, they get the story of the deal and
 * accept it or give it back, as with a handover.
 */
export function assignKind(desk: AssignKindDesk): OperationKind {
  const kind = dealChangeKind(desk, ASSIGN, 'Assignment undone');
  return {
    ...kind,
    parts: (operation) => kind.parts(operation).map((part) => firstOnly(operation, part)),
    onConfirmed: (operation) => offer(desk, operation),
    undo: (original, undoing) => {
      const undone = kind.undo?.(original, undoing) ?? { parts: [] };
      if (payloadOf(original).assigned === undefined) return undone;
      return {
        ...undone,
        onConfirmed: async () => {
          await desk.handovers.apply(original.id, { kind: 'withdrawn' }, desk.clock.now());
        },
      };
    },
  };
}

/**
 * Two who give the same deal to the same person give it once: the other is told, and nobody is asked twice. Only after
 * an uncertain answer what stands there may be our own.
 */
function firstOnly(operation: Operation, part: Part): Part {
  const { changes, assigned } = payloadOf(operation);
  if (part.name !== PROPERTIES || operation.state === 'ambiguous') return part;
  return {
    name: part.name,
    async prepare() {
      const prepared = await part.prepare();
      if (prepared.kind !== 'there') return prepared;
      const who = { now: assigned?.name, by: undefined };
      const problem = { kind: 'changed_meanwhile', field: changes[0]?.name ?? '', ...who } as const;
      return { kind: 'refused', problem };
    },
  };
}

async function offer(desk: AssignKindDesk, operation: Operation): Promise<void> {
  const { assigned, line } = payloadOf(operation);
  if (assigned === undefined) return;
  const { id, slackUserId: givenBy, subject } = operation;
  const { title, url = '' } = subject;
  const { slackUserId: givenTo, notionId, name, stage } = assigned;
  await offerHandover(desk, {
    ...{
      id,
      batch: `batch:${id}`,
      opportunityId: pageOf(operation),
      givenBy,
      givenTo,
      oldSalesEngineers: [],
    },
    content: {
      ...{ title, url, fromStage: stage, toStage: stage ?? '', reason: line.rationale },
      newSalesEngineer: { notionId, name },
    },
  });
}
