import type { Operation } from './domain/operation.js';
import { createOutbox, type Outbox } from './jobs/outbox.js';
import { operationKinds, type KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createOperationTeller } from './slack/tell-operation.js';

/** The outbox with all its kinds; `onSaved` hears of everything that is in Notion since now. */
export function startOutbox(
  { store, clock, logger }: OppParts,
  desk: KindsDesk & { readonly random: () => number },
  slack: SlackConnection,
  onSaved: (operation: Operation) => void,
): Outbox {
  return createOutbox({
    clock,
    random: desk.random,
    journal: store.journal,
    followUps: store.followUps,
    kinds: operationKinds(desk),
    tell: createOperationTeller(slack.outbound, clock),
    onConfirmed: onSaved,
    onError: (err, operationId) => {
      logger.error({ err, operationId }, 'an operation could not be worked on');
    },
  });
}
