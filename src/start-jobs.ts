import { UserError } from './domain/errors.js';
import { atMost } from './jobs/at-most.js';
import { every } from './jobs/every.js';
import { createTurn, RENEW_MS } from './jobs/turn.js';
import type { KindsDesk } from './operation-kinds.js';
import type { OppParts } from './opp-parts.js';
import type { DigestDesk } from './services/digest/digest-desk.js';
import { offerNotes, type OfferDesk } from './services/hand-edits/offer-notes.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createNoteAsker } from './slack/tell-note-offer.js';
import { startDigests } from './start-digests.js';
import { startOutbox } from './start-outbox.js';
import { startReading, type ReadingDesk } from './start-reading.js';

/** A renamed or removed property is noticed this soon (N14, N15). */
const SETUP_CHECK_MS = 10 * 60_000;
/** A write that takes longer is found by the next process that starts. */
const STOP_MS = 10_000;
/** What people changed in Notion is asked about this soon after it was quiet for a while. */
const OFFER_MS = 10_000;

/** What the jobs work with. */
type JobsDesk = Omit<KindsDesk, 'onCreated'> &
  Omit<OfferDesk, 'ask'> &
  ReadingDesk &
  DigestDesk & { readonly random: () => number };

/** Starts everything that runs by the clock. */
export function startJobs(parts: OppParts, desk: JobsDesk, slack: SlackConnection) {
  const { store, clock, logger } = parts;
  const onError = reporter(logger);
  const turn = createTurn(store.turns, 'sync', clock);
  const reading = startReading(parts, desk, turn, onError);
  const digests = startDigests(parts, desk, onError);
  const saved = { written: reading.written, saved: digests.saved };
  const outbox = startOutbox(parts, { ...desk, onCreated: reading.made }, slack, saved);
  const ask = createNoteAsker(slack.outbound);
  const offering = (): Promise<void> => offerNotes({ ...desk, ask });
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
    ...(parts.readsByItself === false
      ? []
      : background({ rounds: reading.rounds, offering, digests }, onError)),
  ];
  // The database is looked at once before anybody asks; trouble now is told to whoever asks then.
  desk.check('background').catch(onError);
  return {
    deliverDue: () => outbox.drain(),
    async readDue() {
      await reading.rounds.run();
      await offering();
      await digests.runAll();
    },
    rowsRead: reading.rounds.rowsRead,
    wake: () => void wake(),
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all([atMost(STOP_MS, outbox.stop()), reading.stop()]);
    },
  };
}

/** What nobody waits for. */
function background(
  work: {
    readonly rounds: { run(): Promise<void> };
    readonly offering: () => Promise<void>;
    readonly digests: { tick(): Promise<void> };
  },
  onError: (error: unknown) => void,
) {
  return [
    every(1000, () => work.rounds.run(), onError),
    every(OFFER_MS, work.offering, onError),
    every(1000, () => work.digests.tick(), onError),
  ];
}

function reporter(logger: OppParts['logger']): (err: unknown) => void {
  return (err) => {
    if (err instanceof UserError) logger.warn({ problem: err.problem.kind }, 'a job has to wait');
    else logger.error({ err }, 'a job failed');
  };
}
