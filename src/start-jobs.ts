import { UserError } from './domain/errors.js';
import { every } from './jobs/every.js';
import { createOutbox, type Outbox } from './jobs/outbox.js';
import { createSyncJob } from './jobs/sync.js';
import { createTurn, RENEW_MS } from './jobs/turn.js';
import { createMirrorSync } from './mirror/mirror-sync.js';
import type { Notion } from './notion/connect.js';
import type { OppParts } from './opp-parts.js';
import { stageKind, type StageKindDesk } from './services/change-stage/stage-kind.js';
import type { OperationKind } from './services/outbox/part.js';
import { statusKind, type StatusKindDesk } from './services/post-status/status-kind.js';
import { informationKind, type InformationKindDesk } from './services/update-information/information-kind.js';
import { noteKind, type NoteKindDesk } from './services/hand-edits/note-kind.js';
import { offerNotes, type OfferDesk } from './services/hand-edits/offer-notes.js';
import { createEditWatch } from './services/hand-edits/watch-edits.js';
import { undoKind } from './services/undo/undo-kind.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createNoteAsker } from './slack/tell-note-offer.js';
import { createOperationTeller } from './slack/tell-operation.js';

/** A renamed or removed property is noticed this soon (N14, N15). */
const SETUP_CHECK_MS = 10 * 60_000;

/** What people changed in Notion is asked about this soon after it was quiet for a while. */
const OFFER_MS = 10_000;

/** What the jobs work with. */
type JobsDesk = StatusKindDesk &
  StageKindDesk &
  InformationKindDesk &
  NoteKindDesk &
  Omit<OfferDesk, 'ask'> &
  Pick<Notion, 'deals' | 'check'> & { readonly random: () => number; readonly newId: () => string };

/** Everything that can be promised: one line for each kind. */
function operationKinds(desk: JobsDesk): ReadonlyMap<string, OperationKind> {
  const kinds = [statusKind(desk), stageKind(desk), informationKind(desk)];
  return new Map([...kinds, noteKind(desk), undoKind(desk, kinds)].map((kind) => [kind.kind, kind]));
}

/** Starts everything that runs by the clock. */
export function startJobs(parts: OppParts, desk: JobsDesk, slack: SlackConnection) {
  const { store, clock, logger } = parts;
  const onError = (err: unknown): void => {
    if (err instanceof UserError) logger.warn({ problem: err.problem.kind }, 'a job has to wait');
    else logger.error({ err }, 'a job failed');
  };
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
  const refreshing = new Set<Promise<void>>();
  const outbox = startOutbox(parts, desk, slack, (opportunityId) => {
    const refresh = sync.refresh(opportunityId).catch(onError);
    refreshing.add(refresh);
    void refresh.finally(() => refreshing.delete(refresh));
  });
  const timers = [
    every(1000, () => outbox.drain(), onError),
    ...(parts.readsByItself === false ? [] : [every(OFFER_MS, offering, onError)]),
    every(60_000, () => store.maintain(clock.now()), onError),
    every(RENEW_MS, () => turn.renew(), onError),
    every(SETUP_CHECK_MS, () => desk.check('background'), onError),
    ...(parts.readsByItself === false ? [] : [every(1000, () => reading.run(), onError)]),
  ];
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
      outbox.drain().catch(onError);
    },
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all([outbox.drain(), reading.stop()]);
      await Promise.all(refreshing);
    },
  };
}

function startOutbox(
  { store, clock, logger }: OppParts,
  desk: JobsDesk,
  slack: SlackConnection,
  onSaved: (opportunityId: string) => void,
): Outbox {
  return createOutbox({
    clock,
    random: desk.random,
    journal: store.journal,
    followUps: store.followUps,
    kinds: operationKinds(desk),
    tell: createOperationTeller(slack.outbound, clock),
    onConfirmed({ opportunityId }) {
      if (opportunityId !== undefined) onSaved(opportunityId);
    },
    onError: (err, operationId) => {
      logger.error({ err, operationId }, 'an operation could not be worked on');
    },
  });
}
