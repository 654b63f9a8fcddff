import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/domain/clock.js';
import { connectNotion } from '../../src/notion/connect.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { readPlaybook } from '../../src/playbook-file.js';
import type { Timing } from '../../src/notion/timing.js';
import type { ChaosDesk } from './kinds.js';
import type { OutboxStore } from './lively-store.js';
import { MIRROR } from './mirror.js';
import { inSlack } from './people.js';
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
  const notion = connectNotion({
    ...{ token: TOKEN, databaseId: DATABASE_ID, baseUrl, rules: RULES, clock, fetch, timing },
    ...{ requestsPerMinute, logger: { debug: () => undefined, warn: () => undefined } },
  });
  const playbook = readPlaybook('playbooks/sentry.yml');
  return {
    ...{ ...notion, ...store, clock, notionPeople: notion.people },
    ...{ mirror: MIRROR, access: [], roleOf: RULES.stageRole, newId: randomUUID },
    ...{ creationRules: playbook, guideRules: playbook, constructRules: playbook, stageRules: playbook },
    ...{ forecastRules: playbook, triageRules: playbook, teams: [], vendor: playbook.vendor },
    ...{ dealNotes: { notesOf: unused }, snoozes: { of: unused } },
    onCreated: () => Promise.resolve(),
    slackPeople: { person: (id) => Promise.resolve(inSlack(({ slackUserId }) => slackUserId === id)) },
    slackByEmail: { byEmail: (wanted) => Promise.resolve(inSlack(({ email }) => email === wanted)) },
    markUrl: (operationId) => `https://slack.com/app_redirect?opp=${operationId}`,
  };
}

const unused = (): Promise<never> => Promise.reject(new Error('nothing is looked for here'));
