import { UserError } from './domain/errors.js';
import { atMost } from './jobs/at-most.js';
import { every } from './jobs/every.js';
import { roundsOf } from './jobs/rounds.js';
import { createTurn, RENEW_MS } from './jobs/turn.js';
import type { OppParts } from './opp-parts.js';
import type { DigestDesk } from './services/digest/digest-desk.js';
import { offerNotes, type OfferDesk } from './services/hand-edits/offer-notes.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createNoteAsker } from './slack/tell-note-offer.js';
import { startDigests } from './start-digests.js';
import { startMessages, type MessagesDesk } from './start-messages.js';
import { startReminders, type RemindersDesk } from './start-reminders.js';
import { startWork, type WorkDesk } from './start-work.js';

/** A renamed or removed property is noticed this soon (N14, N15). */
const SETUP_CHECK_MS = 10 * 60_000;
/** A write that takes longer is found by the next process that starts. */
const STOP_MS = 10_000;
/** What people changed in Notion is asked about this soon after it was quiet for a while. */
const OFFER_MS = 10_000;
/** A reminder comes at most this long after its hour. */
const REMIND_MS = 30_000;

/** What the jobs work with. */
type JobsDesk = WorkDesk & MessagesDesk & Omit<OfferDesk, 'ask'> & DigestDesk & RemindersDesk;

/** Starts everything that runs by the clock. */
export function startJobs(parts: OppParts, desk: JobsDesk, slack: SlackConnection) {
  const { store, clock, logger } = parts;
  const onError = reporter(logger);
  const turn = createTurn(store.turns, 'sync', clock);
  const digests = startDigests(parts, desk, onError);
  const messages = startMessages(desk, slack, logger, onError);
  const listeners = [digests.saved, messages.wake];
  const { reading, outbox } = startWork(parts, desk, slack, { turn, onError, listeners });
  const rounds = roundsOf([
    { everyMs: 1000, tick: () => reading.rounds.run() },
    { everyMs: OFFER_MS, tick: () => offerNotes({ ...desk, ask: createNoteAsker(slack.outbound) }) },
    { everyMs: REMIND_MS, tick: startReminders(parts, desk, slack) },
    { everyMs: 1000, tick: () => digests.tick(), all: () => digests.runAll() },
  ]);
  // Not awaited: what is due next must not wait for a page where Notion is slow.
  const wake = (): Promise<void> => {
    outbox.drain().catch(onError);
    return Promise.resolve();
  };
  const timers = [
    every(1000, wake, onError),
    every(60_000, () => store.maintain(clock.now()), onError),
    every(RENEW_MS, () => turn.renew(), onError),
    every(SETUP_CHECK_MS, () => desk.check('background'), onError),
    ...(parts.readsByItself === false ? [] : rounds.begin(onError)),
  ];
  // The database is looked at once before anybody asks; trouble now is told to whoever asks then.
  desk.check('background').catch(onError);
  return {
    deliverDue: () => outbox.drain().then(() => messages.deliver()),
    wakeMessages: messages.wake,
    readDue: () => rounds.once(),
    rowsRead: reading.rounds.rowsRead,
    wake: () => void wake(),
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all([atMost(STOP_MS, outbox.stop()), atMost(STOP_MS, messages.stop()), reading.stop()]);
    },
  };
}

function reporter(logger: OppParts['logger']): (err: unknown) => void {
  return (err) => {
    if (err instanceof UserError) logger.warn({ problem: err.problem.kind }, 'a job has to wait');
    else logger.error({ err }, 'a job failed');
  };
}
