import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/domain/clock.js';
import { connectNotion } from '../../src/notion/connect.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { readPlaybook } from '../../src/playbook-file.js';
import type { Timing } from '../../src/notion/timing.js';
import type { DealMirror } from '../../src/services/ports/mirror.js';
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
  const { journal, followUps, ledger, drafts, handEdits } = store;
  return {
    ...connectNotion({
      ...{ token: TOKEN, databaseId: DATABASE_ID, baseUrl, rules: RULES, clock, fetch, timing },
      ...{ requestsPerMinute, logger: { debug: () => undefined, warn: () => undefined } },
    }),
    ...{ journal, followUps, ledger, drafts, handEdits, clock },
    ...{ slackPeople, mirror: MIRROR, access: [], roleOf: () => 'active' as const },
    newId: randomUUID,
    creationRules: readPlaybook('playbooks/sentry.yml'),
    guideRules: readPlaybook('playbooks/sentry.yml'),
    onCreated: () => Promise.resolve(),
    handovers: { offer: unused, apply: unused },
    slackByEmail: { byEmail: () => Promise.resolve(undefined) },
    markUrl: (operationId) => `https://slack.com/app_redirect?opp=${operationId}`,
  };
}

const slackPeople = {
  person: (id: string) =>
    Promise.resolve({
      ...{ id, name: 'Ana Pereira', email: 'ana@example.com', timeZone: 'UTC', kind: 'member' as const },
    }),
};

const unused = (): Promise<never> => Promise.reject(new Error('nothing is looked for here'));

/** Nothing is restricted, and every form names its page: finding is not put to the test. */
const MIRROR: DealMirror = {
  ...{ search: unused, fulfils: unused, outlines: unused, state: unused },
  vocabulary: () => Promise.resolve({ stages: [], properties: [], roles: {} }),
  find: (id) => {
    const at = new Date(0);
    const facts = { customer: undefined, stage: undefined, amount: undefined, closeDate: undefined };
    const people = { salesEngineers: [], accountExecutives: [] };
    const named = { id, url: 'https://notion.so/a', title: 'A deal', createdAt: at, lastEditedAt: at };
    return Promise.resolve({
      opportunity: { ...named, ...facts, ...people },
      archived: false,
      lastActivity: { at, kind: 'created' },
    });
  },
};
