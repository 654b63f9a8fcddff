/** So many pages are waited for; what is forgotten is seen when Home is opened again. */
const MOST = 1000;

export interface HomeRefresher {
  /** This person's write of the page was confirmed; the page is about to be read. */
  readonly saved: (opportunityId: string, slackUserId: string) => void;
  /** The page was read into the mirror. */
  readonly read: (opportunityId: string) => void;
}

/** Brings the Home of whoever wrote something up to date, as soon as our own copy has it. */
export function createHomeRefresher(parts: {
  readonly changed: (slackUserId: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}): HomeRefresher {
  const waiting = new Map<string, Set<string>>();
  return {
    saved(opportunityId, slackUserId) {
      const people = waiting.get(opportunityId) ?? new Set();
      waiting.delete(opportunityId);
      waiting.set(opportunityId, people.add(slackUserId));
      const [oldest] = waiting.keys();
      if (waiting.size > MOST && oldest !== undefined) waiting.delete(oldest);
    },
    read(opportunityId) {
      const people = waiting.get(opportunityId) ?? [];
      waiting.delete(opportunityId);
      for (const slackUserId of people) parts.changed(slackUserId).catch(parts.onError);
    },
  };
}
