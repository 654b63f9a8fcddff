import { UserError } from './domain/errors.js';
import { atMost } from './jobs/at-most.js';
import { every } from './jobs/every.js';
import { createPageRefresher } from './jobs/page-refresher.js';
import { createSyncJob } from './jobs/sync.js';
import { createTurn, RENEW_MS } from './jobs/turn.js';
import { followSignals } from './mirror/follow-signals.js';
import { createMirrorSync } from './mirror/mirror-sync.js';
import type { Notion } from './notion/connect.js';
import type { KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import { offerNotes, type OfferDesk } from './services/hand-edits/offer-notes.js';
import { createEditWatch } from './services/hand-edits/watch-edits.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createNoteAsker } from './slack/tell-note-offer.js';
import { startOutbox } from './start-outbox.js';
import { startWebhooks } from './start-webhooks.js';

/** A renamed or removed property is noticed this soon (N14, N15). */
const SETUP_CHECK_MS = 10 * 60_000;
/** A write that takes longer is found by the next process that starts. */
const STOP_MS = 10_000;
/** What people changed in Notion is asked about this soon after it was quiet for a while. */
const OFFER_MS = 10_000;

/** What the jobs work with. */
type JobsDesk = Omit<KindsDesk, 'onCreated'> &
  Omit<OfferDesk, 'ask'> &
  Pick<Notion, 'deals' | 'check'> & { readonly random: () => number; readonly newId: () => string };

/** Starts everything that runs by the clock. */
export function startJobs(parts: OppParts, desk: JobsDesk, slack: SlackConnection) {
  const { store, clock, logger } = parts;
  const onError = reporter(logger);
  const { deals: source, comments } = desk;
  const { mirror, ledger } = store;
  const turn = createTurn(store.turns, 'sync', clock);
  const mayGoOn = (): boolean => turn.isOurs();
  const edits = createEditWatch(desk);
  const log = logger;
  const sync = createMirrorSync({ source, comments, store: mirror, ledger, edits, clock, log, mayGoOn });
  const ask = createNoteAsker(slack.outbound);
  const offering = (): Promise<void> => offerNotes({ ...desk, ask });
  const reading = createSyncJob({ sync, turn, clock, onError });
  const following = followSignals({ sync, checkSchema: () => desk.check('background'), onError });
  const pages = createPageRefresher(sync, onError);
  const outbox = startOutbox(parts, { ...desk, onCreated: pages.refreshNow }, slack, (opportunityId) => {
    following.follow({ kind: 'page', opportunityId });
  });
  const wake = (): Promise<void> => {
    // Not awaited: what is due next must not wait for a page where Notion is slow.
    outbox.drain().catch(onError);
    return Promise.resolve();
  };
  const timers = [
    every(1000, wake, onError),
    every(60_000, () => store.maintain(clock.now()), onError),
    every(RENEW_MS, () => turn.renew(), onError),
    every(SETUP_CHECK_MS, () => desk.check('background'), onError),
    ...(parts.readsByItself === false
      ? []
      : [every(1000, () => reading.run(), onError), every(OFFER_MS, offering, onError)]),
  ];
  const webhooks = parts.notion.webhook && startWebhooks(parts, parts.notion.webhook, following, onError);
  // The database is looked at once before anybody asks; trouble now is told to whoever asks then.
  desk.check('background').catch(onError);
  return {
    deliverDue: () => outbox.drain(),
    async readDue() {
      await reading.run();
      await offering();
    },
    rowsRead: reading.rowsRead,
    wake: () => {
      void wake();
    },
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all([atMost(STOP_MS, outbox.stop()), reading.stop()]);
      await webhooks?.stop();
      await following.stop();
      await pages.settled();
    },
  };
}

function reporter(logger: OppParts['logger']): (err: unknown) => void {
  return (err) => {
    if (err instanceof UserError) logger.warn({ problem: err.problem.kind }, 'a job has to wait');
    else logger.error({ err }, 'a job failed');
  };
}
