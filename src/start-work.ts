import type { Operation } from './domain/operation.js';
import { createHomeRefresher } from './jobs/home-refresher.js';
import type { Turn } from './jobs/turn.js';
import type { KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import { CREATE } from './services/create/promise.js';
import type { SlackConnection } from './slack/connect-slack.js';
import type { Homes } from './slack/home/homes.js';
import { startOutbox } from './start-outbox.js';
import { startReading, type ReadingDesk } from './start-reading.js';

/** What reading and writing need at hand. */
export type WorkDesk = Omit<KindsDesk, 'onCreated'> &
  ReadingDesk & { readonly random: () => number; readonly homes: Pick<Homes, 'changed'> };

/**
 * What reads Notion and what writes to it: a page that was written is read at once, and then the Home of whoever
 * wrote it shows it. `listeners` hear of everything that is in Notion since now.
 */
export function startWork(
  parts: OppParts,
  desk: WorkDesk,
  slack: SlackConnection,
  given: {
    readonly turn: Turn;
    readonly onError: (error: unknown) => void;
    readonly listeners: readonly ((operation: Operation) => void)[];
  },
) {
  const { turn, onError, listeners } = given;
  const homes = createHomeRefresher({ changed: desk.homes.changed, onError });
  const reading = startReading(parts, desk, { turn, onError, onRead: homes.read });
  const onSaved = (operation: Operation): void => {
    const { kind, opportunityId, slackUserId } = operation;
    for (const hear of listeners) hear(operation);
    if (opportunityId === undefined) return;
    homes.saved(opportunityId, slackUserId);
    // A new page was read before the person was told.
    if (kind === CREATE) homes.read(opportunityId);
    else reading.written(opportunityId);
  };
  const outbox = startOutbox(parts, { ...desk, onCreated: reading.made }, slack, onSaved);
  return { reading, outbox };
}
