import { createHomeRefresher } from './jobs/home-refresher.js';
import type { Turn } from './jobs/turn.js';
import type { KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import type { SlackConnection } from './slack/connect-slack.js';
import type { Homes } from './slack/home/homes.js';
import { startOutbox, type SavedPage } from './start-outbox.js';
import { startReading, type ReadingDesk } from './start-reading.js';

/** What reading and writing need at hand. */
export type WorkDesk = Omit<KindsDesk, 'onCreated'> &
  ReadingDesk & { readonly random: () => number; readonly homes: Pick<Homes, 'changed'> };

/**
 * What reads Notion and what writes to it: a page that was written is read at once, and then the Home of whoever
 * wrote it shows it.
 */
export function startWork(
  parts: OppParts,
  desk: WorkDesk,
  slack: SlackConnection,
  { turn, onError }: { readonly turn: Turn; readonly onError: (error: unknown) => void },
) {
  const homes = createHomeRefresher({ changed: desk.homes.changed, onError });
  const reading = startReading(parts, desk, { turn, onError, onRead: homes.read });
  const onSaved = ({ opportunityId, slackUserId, wasRead }: SavedPage): void => {
    homes.saved(opportunityId, slackUserId);
    if (wasRead) homes.read(opportunityId);
    else reading.written(opportunityId);
  };
  const outbox = startOutbox(parts, { ...desk, onCreated: reading.made }, slack, onSaved);
  return { reading, outbox };
}
