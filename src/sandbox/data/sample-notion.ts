import { acmeEnterprise, acmePilot } from './acme.js';
import { AWKWARD_CASES } from './awkward/awkward.js';
import { calendarFrom, type Calendar } from './calendar.js';
import { GLOBEX } from './globex.js';
import { pageIdOf, pageOf } from './page.js';
import { NOTION_ONLY, TEAM } from './people.js';
import { everydayDeals } from './roster.js';
import { DATABASE } from './schema.js';
import type { NotionSeed, SeedPage } from '../notion/seed.js';

/** So many rows has the database, archived ones included. */
const SAMPLE_SIZE = 212;

/** The sample database of a presales team; the same for the same day of `firstStart`, which all dates count back from. */
export function sampleNotion(firstStart: Date): NotionSeed {
  return {
    users: [...TEAM, ...NOTION_ONLY].map(({ notionId, name, email }) => ({ id: notionId, name, email })),
    database: DATABASE,
    pages: numberedByAge(pagesOf(calendarFrom(firstStart))),
  };
}

function pagesOf(calendar: Calendar): SeedPage[] {
  const special = [
    acmeEnterprise(calendar),
    acmePilot(calendar),
    ...GLOBEX.map((deal) => pageOf(deal, calendar)),
    ...AWKWARD_CASES.map(({ deal, touch }) => touch(pageOf(deal, calendar), calendar)),
  ];
  const everyday = everydayDeals(SAMPLE_SIZE - special.length);
  const keys = new Set(everyday.map(({ key }) => key));
  return [...special, ...everyday.map((deal) => withParent(pageOf(deal, calendar), deal.key, keys))];
}

/** A customer's second deal names the first as its parent. */
function withParent(page: SeedPage, key: string, keys: ReadonlySet<string>): SeedPage {
  const first = key.replace(/ 2$/u, '');
  if (first === key || !keys.has(first)) return page;
  return { ...page, properties: { ...page.properties, Parent: [pageIdOf(first)] } };
}

/** Unique ids count up with the age of the page, as Notion hands them out. */
function numberedByAge(pages: readonly SeedPage[]): SeedPage[] {
  return pages
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
    .map((page, index) => ({ ...page, properties: { ...page.properties, ID: index + 1 } }));
}
