import { stableId } from '../../src/sandbox/data/stable-id.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import type { NotionSeed, SeedPage } from '../../src/sandbox/notion/seed.js';
import type { Teammate } from '../../src/sandbox/data/people.js';

/** So many deals has everybody. */
const DEALS_EACH = 2;

/** So many Sales Engineers, the same in Slack and in Notion. */
export function crowdOf(count: number): readonly Teammate[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ key: `p${n}`, name: `Person ${n}`, title: 'Sales Engineer', timeZone: 'Europe/Lisbon', role: 'se' },
    ...{ email: `p${n}@soak.example`, slackId: `USOAK${n}`, notionId: stableId(`soak:${n}`) },
  }));
}

/** Copies of the sample deals, two for each of the crowd, whose names differ. */
export function databaseOf(crowd: readonly Teammate[], now: Date): NotionSeed {
  const { users, database, pages } = sampleNotion(now);
  const own = crowd.map(({ notionId, name, email }) => ({ id: notionId, name, email }));
  return {
    users: [...users, ...own],
    database,
    pages: Array.from({ length: crowd.length * DEALS_EACH }, (_, n) => {
      const page = pages[n % pages.length];
      if (page === undefined) throw new Error('there are sample deals');
      return dealOf(page, n, crowd[n % crowd.length]);
    }),
  };
}

function dealOf(page: SeedPage, n: number, owner: Teammate | undefined): SeedPage {
  const customer = page.properties['Customer'];
  return {
    ...page,
    id: dealIdOf(n),
    properties: {
      ...page.properties,
      ...{
        Opportunity: `Deal ${n} of ${typeof customer === 'string' ? customer : 'nobody'}`,
        ID: n + 1,
        Stage: 'Discovery',
        Parent: [],
      },
      'Sales Engineer': owner === undefined ? [] : [owner.notionId],
    },
    comments: page.comments.map((one) => ({ ...one, id: stableId(`soak:${n}:${one.id}`) })),
  };
}

/** Deal `n` belongs to person `n`, and so does the one that many further. */
export function dealIdOf(n: number): string {
  return stableId(`soak deal ${n}`);
}
