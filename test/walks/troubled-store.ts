import { UserError } from '../../src/domain/errors.js';
import type { Store } from '../../src/store/open-store.js';

type Method =
  | 'accept'
  | 'claimNext'
  | 'settle'
  | 'told'
  | 'save'
  | 'forget'
  | 'said'
  | 'remember'
  | 'markSending'
  | 'settleMessage';

/** One bot's way to its store: it can fail, be held up, or be cut as if the process had died. */
export interface StoreLine {
  readonly store: Store;
  /** From now on these refuse, as a full disk does. */
  failing(...methods: readonly Method[]): void;
  /** From now on these never answer. */
  holding(...methods: readonly Method[]): void;
  /** The process dies as soon as this has worked: it hears no answer. */
  cutAfter(method: Method): void;
  isCut(): boolean;
  /** The process is dead: it hears no answer any more and can ask nothing. */
  cut(): void;
}

export function storeLine(store: Store): StoreLine {
  const state = { dead: false };
  let failing: readonly string[] = [];
  let holding: readonly string[] = [];
  let cutAfter: string | undefined;
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  const died = (): boolean => state.dead;
  const go = async <T>(method: string, work: () => Promise<T>): Promise<T> => {
    if (died() || holding.includes(method)) return never();
    if (failing.includes(method)) throw new UserError({ kind: 'cannot_store' });
    const result = await work();
    if (method === cutAfter) state.dead = true;
    return died() ? never() : result;
  };
  const { journal, followUps, ledger, drafts, livingMessages } = store;
  return {
    failing: (...methods) => {
      failing = methods;
    },
    holding: (...methods) => {
      holding = methods;
    },
    cutAfter: (method) => {
      cutAfter = method;
    },
    isCut: died,
    cut: () => {
      state.dead = true;
    },
    store: {
      ...store,
      journal: {
        accept: (operation, now) => go('accept', () => journal.accept(operation, now)),
        find: (id) => go('find', () => journal.find(id)),
        claimNext: (now, leaseMs, kinds) => go('claimNext', () => journal.claimNext(now, leaseMs, kinds)),
        settle: (id, fence, change) => go('settle', () => journal.settle(id, fence, change)),
        unfinished: () => go('unfinished', () => journal.unfinished()),
      },
      followUps: {
        claimUntold: (now, leaseMs) => go('claimUntold', () => followUps.claimUntold(now, leaseMs)),
        told: (id) => go('told', () => followUps.told(id)),
        claimSweep: (now, leaseMs, kinds) =>
          go('claimSweep', () => followUps.claimSweep(now, leaseMs, kinds)),
        swept: (id, next) => go('swept', () => followUps.swept(id, next)),
      },
      ledger: {
        remember: (comments) => go('remember', () => ledger.remember(comments)),
        forget: (comment) => go('forgetComment', () => ledger.forget(comment)),
        said: (opportunityId) => go('said', () => ledger.said(opportunityId)),
      },
      livingMessages: {
        want: (message) => go('want', () => livingMessages.want(message)),
        find: (id) => go('findMessage', () => livingMessages.find(id)),
        touch: (subject, now) => go('touch', () => livingMessages.touch(subject, now)),
        claimDue: (now, leaseMs, kinds) => go('claimDue', () => livingMessages.claimDue(now, leaseMs, kinds)),
        markSending: (id, fence) => go('markSending', () => livingMessages.markSending(id, fence)),
        settle: (id, fence, how) => go('settleMessage', () => livingMessages.settle(id, fence, how)),
      },
      drafts: {
        save: (draft) => go('save', () => drafts.save(draft)),
        find: (id) => go('findDraft', () => drafts.find(id)),
        ofPerson: (slackUserId) => go('draftsOfPerson', () => drafts.ofPerson(slackUserId)),
        forget: (id) => go('forget', () => drafts.forget(id)),
      },
    },
  };
}
