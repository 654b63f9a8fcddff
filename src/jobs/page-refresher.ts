/** Whoever waits for a page to be in the mirror waits this long at most. */
const A_MOMENT_MS = 1500;

export interface PageRefresher {
  /** Reads the page into the mirror soon; never throws. */
  refresh(opportunityId: string): void;
  /** The same, waiting for it a moment: whoever is told that a page is there can find it then (N28). */
  refreshNow(opportunityId: string): Promise<void>;
  /** Resolves when nothing is being read any more. */
  settled(): Promise<void>;
}

/** Reads pages that Opp wrote into the mirror, beside the usual rounds. */
export function createPageRefresher(
  sync: { refresh(opportunityId: string): Promise<void> },
  onError: (error: unknown) => void,
): PageRefresher {
  const busy = new Set<Promise<void>>();
  const begin = (opportunityId: string): Promise<void> => {
    const reading = sync.refresh(opportunityId).catch(onError);
    busy.add(reading);
    return reading.finally(() => busy.delete(reading));
  };
  return {
    refresh: (opportunityId) => void begin(opportunityId),
    refreshNow: (opportunityId) => atMost(A_MOMENT_MS, begin(opportunityId)),
    async settled() {
      await Promise.all(busy);
    },
  };
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, over]).finally(() => {
    clearTimeout(timer);
  });
}
