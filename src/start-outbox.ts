import type { Operation } from './domain/operation.js';
import { createOutbox, type Outbox } from './jobs/outbox.js';
import { operationKinds, type KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import { CREATE } from './services/create/promise.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createOperationTeller } from './slack/tell-operation.js';

/** The outbox with all its kinds; `on` hears of every page that was written, and of everything that is saved. */
export function startOutbox(
  { store, clock, logger }: OppParts,
  desk: KindsDesk & { readonly random: () => number },
  slack: SlackConnection,
  on: {
    readonly written: (opportunityId: string) => void;
    readonly saved: (operation: Operation) => void;
  },
): Outbox {
  return createOutbox({
    clock,
    random: desk.random,
    journal: store.journal,
    followUps: store.followUps,
    kinds: operationKinds(desk),
    tell: createOperationTeller(slack.outbound, clock),
    onConfirmed(operation) {
      const { kind, opportunityId } = operation;
      // A new page was read before the person was told.
      if (opportunityId !== undefined && kind !== CREATE) on.written(opportunityId);
      on.saved(operation);
    },
    onError: (err, operationId) => {
      logger.error({ err, operationId }, 'an operation could not be worked on');
    },
  });
}
