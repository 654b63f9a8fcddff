import type { FollowUps, OperationJournal } from '../../src/services/ports/operation-journal.js';
import type { HandEdits } from '../../src/services/ports/hand-edits.js';
import type { Handovers } from '../../src/services/ports/handovers.js';
import type { LivingMessages } from '../../src/services/ports/living-messages.js';
import type { Drafts, Ledger } from '../../src/services/ports/store.js';

/** What the outbox needs of the store. */
export interface OutboxStore {
  readonly journal: OperationJournal;
  readonly followUps: FollowUps;
  readonly ledger: Ledger;
  readonly drafts: Drafts;
  readonly handEdits: Pick<HandEdits, 'offered' | 'close' | 'closed'>;
  readonly handovers: Handovers;
  readonly livingMessages: LivingMessages;
}

/** Around every call to the store: it may come to nothing. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** The same store with every call as a step. */
export function livelyStore(store: OutboxStore, step: Step): OutboxStore {
  const { journal, followUps, ledger, drafts, handEdits, handovers, livingMessages } = store;
  return {
    journal: {
      accept: (operation, now) => step(() => journal.accept(operation, now)),
      find: (id) => step(() => journal.find(id)),
      claimNext: (now, leaseMs, kinds) => step(() => journal.claimNext(now, leaseMs, kinds)),
      settle: (id, fence, change) => step(() => journal.settle(id, fence, change)),
      unfinished: () => step(() => journal.unfinished()),
    },
    followUps: {
      claimUntold: (now, leaseMs) => step(() => followUps.claimUntold(now, leaseMs)),
      told: (id) => step(() => followUps.told(id)),
      claimSweep: (now, leaseMs, kinds) => step(() => followUps.claimSweep(now, leaseMs, kinds)),
      swept: (id, next) => step(() => followUps.swept(id, next)),
    },
    ledger: {
      remember: (comments) => step(() => ledger.remember(comments)),
      forget: (comment) => step(() => ledger.forget(comment)),
      said: (opportunityId) => step(() => ledger.said(opportunityId)),
    },
    drafts: {
      save: (draft) => step(() => drafts.save(draft)),
      find: (id) => step(() => drafts.find(id)),
      ofPerson: (slackUserId) => step(() => drafts.ofPerson(slackUserId)),
      forget: (id) => step(() => drafts.forget(id)),
    },
    handEdits: {
      offered: (opportunityId) => step(() => handEdits.offered(opportunityId)),
      close: (ids) => step(() => handEdits.close(ids)),
      closed: (ids) => step(() => handEdits.closed(ids)),
    },
    handovers: {
      offer: (handover, now) => step(() => handovers.offer(handover, now)),
      find: (id) => step(() => handovers.find(id)),
      batch: (batch) => step(() => handovers.batch(batch)),
      apply: (id, event, now) => step(() => handovers.apply(id, event, now)),
      keepPack: (id, pack) => step(() => handovers.keepPack(id, pack)),
      openFor: (slackUserId) => step(() => handovers.openFor(slackUserId)),
    },
    livingMessages,
  };
}
