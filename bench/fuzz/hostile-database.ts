import { GRACE, NOTION_ONLY, TEAM } from '../../src/sandbox/data/people.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { stableId } from '../../src/sandbox/data/stable-id.js';
import type { NotionSeed, SeedBlock, SeedPage, SeedProperty } from '../../src/sandbox/notion/seed.js';
import { PLACES } from './every-construct.js';
import { hostileName } from './hostile-text.js';
import type { Somebody } from './judging-slack.js';

type Roll = () => number;

export interface HostileDatabase {
  readonly seed: NotionSeed;
  /** So many of its first deals hold as many names as were asked for. */
  readonly named: number;
  /** So many different ones they are. */
  readonly names: number;
}

/**
 * The sample database, copied until so many names stand in it, and so many deals of
 * the company; everything that somebody named is hostile.
 */
export function hostileDatabase(
  { least, company }: { readonly least: number; readonly company: number },
  roll: Roll,
  now: Date,
): HostileDatabase {
  const names = new Set<string>();
  let namesOfNamed = 0;
  const name = (most?: number): string => {
    const made = hostileName(roll, most);
    names.add(made);
    return made;
  };
  const { users, database, pages } = sampleNotion(now);
  const own = new Set(NOTION_ONLY.map(({ notionId }) => notionId));
  const made: SeedPage[] = [];
  let named = 0;
  for (let copy = 0; names.size < least || made.length < company; copy += 1) {
    for (const page of spread(pages)) {
      if (names.size < least) named += 1;
      else if (made.length >= company) break;
      made.push(hostilePage(page, copy, made.length + 1, name));
      if (made.length === named) namesOfNamed = names.size;
    }
  }
  const properties = Object.entries(database.properties).map(([key, property]): [string, SeedProperty] => [
    key,
    hostileOptions(property, name),
  ]);
  return {
    seed: {
      // Who uses the bot keeps the name; whoever only stands on deals need not.
      users: users.map((user) => (own.has(user.id) ? { ...user, name: name(90) } : user)),
      database: { ...database, properties: { ...Object.fromEntries(properties), Region: REGION } },
      pages: made,
    },
    ...{ names: namesOfNamed, named },
  };
}

const REGION: SeedProperty = {
  ...{ id: 'rGn%2E', type: 'select' },
  options: PLACES.map((name) => ({ name, color: 'blue' })),
};

/** Deals of all people and stages soon, wherever the list is cut off. */
function spread<T>(all: readonly T[]): readonly T[] {
  const step = 37;
  return all.map((one, n) => all[(n * step) % all.length] ?? one);
}

/** The team under names that nobody has, as Slack knows them; one of them may only visit. */
export function hostileTeam(roll: Roll): readonly Somebody[] {
  return TEAM.map((one) => ({
    ...{ ...one, name: hostileName(roll, 80) },
    ...(one === GRACE ? { is: 'guest' as const } : {}),
  }));
}

type Name = (most?: number) => string;

function hostilePage(page: SeedPage, copy: number, number: number, name: Name): SeedPage {
  const own = (id: string): string => stableId(`${copy}:${id}`);
  const named = { Opportunity: name(), Customer: name(), ID: number, 'Lost reason': name() };
  const people = { Members: NOTION_ONLY.map(({ notionId }) => notionId) };
  // Some wait for somebody to take them.
  const nobody = number % 3 === 2 ? { 'Sales Engineer': [] } : {};
  return {
    ...page,
    id: own(page.id),
    properties: { ...page.properties, ...named, Parent: [], ...(number % 7 === 0 ? people : {}), ...nobody },
    body: page.body.map((block) => hostileBlock(block, name)),
    comments: page.comments.map((one) => ({ ...one, id: own(one.id), text: hostileLines(one.text, name) })),
  };
}

/** Headings keep their words: the bot finds its place by them. */
function hostileBlock(block: SeedBlock, name: Name): SeedBlock {
  if (block.type === 'divider' || block.type.startsWith('heading')) return block;
  if (block.type !== 'table')
    return 'text' in block ? { ...block, text: `${block.text} ${name(80)}` } : block;
  const [head, ...rows] = block.rows;
  if (head === undefined) return block;
  return { ...block, rows: [head, ...rows.map((row) => row.map((cell, n) => (n === 0 ? cell : name(60))))] };
}

/** Each line goes on with something hostile, on the same line. */
function hostileLines(text: string, name: Name): string {
  return text
    .split('\n')
    .map((line, n) => (n % 3 === 1 ? `${line} ${name(60).replaceAll(/[\r\n\u2028]/gu, ' ')}` : line))
    .join('\n')
    .slice(0, 2000);
}

/** Some more to choose from, named as people should not; Notion takes no comma in such a name. */
function hostileOptions(property: SeedProperty, name: Name): SeedProperty {
  if (!('options' in property) || property.type === 'status') return property;
  const more = Array.from({ length: 20 }, (_, n) => ({
    name: `${n} ${name(80)}`.replaceAll(',', ';'),
    color: 'red',
  }));
  return { ...property, options: [...property.options, ...more] };
}
