import { createPageRefresher } from './jobs/page-refresher.js';
import { createSyncJob } from './jobs/sync.js';
import type { Turn } from './jobs/turn.js';
import { followSignals } from './mirror/follow-signals.js';
import { createMirrorSync } from './mirror/mirror-sync.js';
import type { Notion } from './notion/connect.js';
import type { OppParts } from './opp-parts.js';
import { createEditWatch } from './services/hand-edits/watch-edits.js';
import { startWebhooks } from './start-webhooks.js';

/** What reading Notion needs at hand. */
export type ReadingDesk = Pick<Notion, 'deals' | 'comments' | 'check'> &
  Parameters<typeof createEditWatch>[0];

interface ReadingTies {
  readonly turn: Turn;
  readonly onError: (error: unknown) => void;
  /** A page that was written, or that Notion said had changed, was read. */
  readonly onRead: (opportunityId: string) => void;
}

/** Everything that reads Notion into the mirror: by the clock, on its signals, and after a write. */
export function startReading(parts: OppParts, desk: ReadingDesk, { turn, onError, onRead }: ReadingTies) {
  const { store, clock, logger: log } = parts;
  const { deals: source, comments } = desk;
  const edits = createEditWatch(desk);
  const sync = createMirrorSync({
    ...{ source, comments, store: store.mirror, ledger: store.ledger, edits, clock, log },
    mayGoOn: () => turn.isOurs(),
  });
  const rounds = createSyncJob({ sync, turn, clock, onError });
  const heard = {
    refresh: (id: string) =>
      sync.refresh(id).then(() => {
        onRead(id);
      }),
    refreshComments: (id: string) => sync.refreshComments(id),
  };
  const following = followSignals({ sync: heard, checkSchema: () => desk.check('background'), onError });
  const pages = createPageRefresher(sync, onError);
  const webhooks = parts.notion.webhook && startWebhooks(parts, parts.notion.webhook, following, onError);
  return {
    rounds,
    /** The page is in Notion since now; resolves when it can be found, or after a moment. */
    made: (opportunityId: string) => pages.refreshNow(opportunityId),
    /** Something of the page was written. */
    written: (opportunityId: string) => {
      following.follow({ kind: 'page', opportunityId });
    },
    async stop() {
      await rounds.stop();
      await webhooks?.stop();
      await following.stop();
      await pages.settled();
    },
  };
}
