import type { Operation } from '../../domain/operation.js';
import {
  dealChangeKind,
  pageOf,
  payloadOf,
  type DealChangeKindDesk,
} from '../deal-change/deal-change-kind.js';
import { ASSIGN } from '../deal-change/deal-change-payload.js';
import { offerHandover, type OfferHandoverDesk } from '../hand-over/offer.js';
import type { OperationKind } from '../outbox/part.js';

export type AssignKindDesk = DealChangeKindDesk & OfferHandoverDesk;

/**
 * A deal that nobody had gets its Sales Engineer (S2-14). Assigned to somebody else, they get the story of the deal and
 * accept it or give it back, as with a handover.
 */
export function assignKind(desk: AssignKindDesk): OperationKind {
  const kind = dealChangeKind(desk, ASSIGN, 'Assignment undone');
  return {
    ...kind,
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
