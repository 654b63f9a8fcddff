import type { Clock } from '../../src/domain/clock.js';
import { connectNotion } from '../../src/notion/connect.js';
import type { HttpFetch } from '../../src/notion/http.js';
import type { Timing } from '../../src/notion/timing.js';
import type { ChaosDesk } from './kinds.js';
import type { OutboxStore } from './lively-store.js';
import { DATABASE_ID, RULES, TOKEN } from './seed.js';

/** Everything a process needs to promise and to write, over the given store and way to Notion. */
export function chaosDesk(parts: {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly fetch: HttpFetch;
  readonly timing?: Timing;
  readonly requestsPerMinute?: number;
}): ChaosDesk {
  const { store, clock, baseUrl, fetch, timing, requestsPerMinute = 60_000 } = parts;
  const { journal, followUps, ledger, drafts } = store;
  return {
    ...connectNotion({
      ...{ token: TOKEN, databaseId: DATABASE_ID, baseUrl, rules: RULES, clock, fetch, timing },
      ...{ requestsPerMinute, logger: { debug: () => undefined, warn: () => undefined } },
    }),
    ...{ journal, followUps, ledger, drafts, clock },
    ...FINDING_NOTHING,
    markUrl: (operationId) => `https://slack.com/app_redirect?opp=${operationId}`,
  };
}

const unused = (): Promise<never> => Promise.reject(new Error('nothing is looked for here'));

/** Nothing is restricted, and every form names its page: finding is not put to the test. */
const FINDING_NOTHING = {
  access: [],
  roleOf: () => 'active' as const,
  slackPeople: { person: unused },
  mirror: { search: unused, find: unused, fulfils: unused, state: unused, vocabulary: unused },
};
