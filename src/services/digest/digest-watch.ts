import type { DigestEnd, DigestStore } from '../ports/digests.js';

/** What can become of a digest that was due; `postponed`: it was put off and is tried again. */
export type DigestOutcome = DigestEnd['state'] | 'postponed' | 'withdrawn';

/** Hears what becomes of digests, to count it. */
export interface DigestWatch {
  readonly ended: (outcome: DigestOutcome) => void;
}

/** The same store; what is durable is told. */
export function watchedDigests(digests: DigestStore, { ended }: DigestWatch): DigestStore {
  return {
    ...digests,
    async endAbandoned(now) {
      const abandoned = await digests.endAbandoned(now);
      for (let one = 0; one < abandoned; one += 1) ended('uncertain');
      return abandoned;
    },
    async settle(claimed, end, now) {
      await digests.settle(claimed, end, now);
      ended(end.state);
    },
    async postpone(claimed, dueAt) {
      await digests.postpone(claimed, dueAt);
      ended('postponed');
    },
    async withdraw(claimed) {
      await digests.withdraw(claimed);
      ended('withdrawn');
    },
  };
}
