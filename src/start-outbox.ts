import { createOutbox, type Outbox } from './jobs/outbox.js';
import { operationKinds, type KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import { CREATE } from './services/create/promise.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createOperationTeller } from './slack/tell-operation.js';

/** A page that was written, and by whom. */
export interface SavedPage {
  readonly opportunityId: string;
  readonly slackUserId: string;
  /** It was read already: a new page is, before the person is told. */
  readonly wasRead: boolean;
}

/** The outbox with all its kinds; `onSaved` hears of every page that was written. */
export function startOutbox(
  { store, clock, logger }: OppParts,
  desk: KindsDesk & { readonly random: () => number },
  slack: SlackConnection,
  onSaved: (saved: SavedPage) => void,
): Outbox {
  return createOutbox({
    clock,
    random: desk.random,
    journal: store.journal,
    followUps: store.followUps,
    kinds: operationKinds(desk),
    tell: createOperationTeller(slack.outbound, clock),
    onConfirmed({ kind, opportunityId, slackUserId }) {
      if (opportunityId !== undefined) onSaved({ opportunityId, slackUserId, wasRead: kind === CREATE });
    },
    onError: (err, operationId) => {
      logger.error({ err, operationId }, 'an operation could not be worked on');
    },
  });
}
