import { atMost } from './at-most.js';

/** Whoever waits for a page to be in the mirror waits this long at most. */
const A_MOMENT_MS = 1500;

export interface PageRefresher {
  /** Reads the page into the mirror, waiting for it a moment: whoever is told that it is there can find it (N28). Never throws. */
  refreshNow(opportunityId: string): Promise<void>;
  /** Resolves when nothing is being read any more. */
  settled(): Promise<void>;
}

/** Reads pages that Opp just made into the mirror, beside the usual rounds. */
export function createPageRefresher(
  sync: { refresh(opportunityId: string): Promise<void> },
  onError: (error: unknown) => void,
): PageRefresher {
  const busy = new Set<Promise<void>>();
  return {
    refreshNow(opportunityId) {
      const reading = sync.refresh(opportunityId).catch(onError);
      busy.add(reading);
      return atMost(
        A_MOMENT_MS,
        reading.finally(() => busy.delete(reading)),
      );
    },
    async settled() {
      await Promise.all(busy);
    },
  };
}
