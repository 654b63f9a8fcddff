import type { NotionSeed, SeedComment, SeedDatabase, SeedPage } from '../seed.js';
import { canonicalId, newId } from './ids.js';
import { plantBlock } from './plant-block.js';
import { plantValue } from './plant-value.js';
import type { Block, Page } from './records.js';
import type { Database, Property } from './database-records.js';
import type { Comment, Discussion, Talk } from './talk-records.js';
import { plainRuns } from './rich-text.js';
import { flooredToMinute } from './times.js';
import { BOT, type WorldContent } from './world.js';

/** Builds the records of a fresh sandbox. Throws when the seed names an id, option or block that cannot be. */
export function plantSeed(seed: NotionSeed, now: Date): WorldContent {
  const database = plantDatabase(seed.database, now);
  const planted = seed.pages.map((page, rank) => plantPage(page, rank, database.properties));
  const highest = planted
    .flatMap(({ page }) => Object.values(page.values))
    .reduce((most, value) => (value.type === 'unique_id' ? Math.max(most, value.number) : most), 0);
  return {
    users: seed.users.map((user) => ({ id: uuid(user.id), name: user.name, email: user.email ?? null })),
    database: { ...database, nextNumber: highest + 1 },
    pages: planted.map(({ page }) => page),
    talks: planted.map(({ talk }) => talk).filter((talk) => talk.comments.length > 0),
  };
}

function uuid(id: string): string {
  const canonical = canonicalId(id);
  if (canonical === undefined) throw new Error(`the seed's id "${id}" is not a UUID`);
  return canonical;
}

function plantDatabase(seed: SeedDatabase, now: Date): Database {
  const at = flooredToMinute(now);
  return {
    id: uuid(seed.id),
    dataSourceId: uuid(seed.dataSourceId),
    title: seed.title,
    properties: Object.entries(seed.properties).map(([name, property]) => ({
      id: property.type === 'title' ? 'title' : property.id,
      name,
      type: property.type,
      prefix: property.type === 'unique_id' ? property.prefix : null,
      options: 'options' in property ? property.options.map((option) => ({ id: newId(), ...option })) : [],
    })),
    nextNumber: 1,
    groupIds: [newId(), newId(), newId()],
    createdAt: at,
    lastEditedAt: at,
    createdBy: BOT.id,
    lastEditedBy: BOT.id,
  };
}

function plantPage(
  seed: SeedPage,
  rank: number,
  properties: readonly Property[],
): { page: Page; talk: Talk } {
  const stamps = {
    createdAt: flooredToMinute(new Date(seed.createdAt)),
    lastEditedAt: flooredToMinute(new Date(seed.lastEditedAt)),
    createdBy: uuid(seed.createdBy),
    lastEditedBy: uuid(seed.createdBy),
  };
  const trees = seed.body.map((block) => plantBlock(block, stamps));
  const blocks: Record<string, Block> = Object.fromEntries(trees.flat().map((block) => [block.id, block]));
  const children = trees.map(([top]) => top.id);
  const page: Page = {
    id: uuid(seed.id),
    rank,
    archived: seed.archived ?? false,
    inTrash: false,
    locked: false,
    icon: null,
    cover: null,
    values: plantValues(seed, rank, properties),
    children,
    blocks,
    ...stamps,
  };
  return { page, talk: plantTalk(page.id, children, seed.comments) };
}

function plantValues(seed: SeedPage, rank: number, properties: readonly Property[]): Page['values'] {
  const values: Page['values'] = {};
  for (const property of properties) {
    if (property.type === 'unique_id') values[property.id] = { type: 'unique_id', number: rank + 1 };
  }
  for (const [name, given] of Object.entries(seed.properties)) {
    const property = properties.find((known) => known.name === name);
    if (property === undefined) throw new Error(`the seed's database has no property "${name}"`);
    const value = plantValue(property, given);
    if (value !== undefined) values[property.id] = value;
  }
  return values;
}

/** Open comments of one place share one discussion, and so do its resolved ones. */
function plantTalk(pageId: string, blockIds: readonly string[], seeds: readonly SeedComment[]): Talk {
  const discussions: Discussion[] = [];
  const inTime = [...seeds].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const comments = inTime.map((seed) => {
    const at = flooredToMinute(new Date(seed.at));
    return {
      id: uuid(seed.id),
      discussionId: discussionFor(seed, blockIds, discussions).id,
      by: seed.displayName === undefined ? uuid(seed.by) : BOT.id,
      createdAt: at,
      lastEditedAt: at,
      text: plainRuns(seed.text),
      displayName: plantDisplayName(seed),
    };
  });
  return { pageId, discussions, comments };
}

/** A shown name that is not the author's own is what a connection asked for: such comments are the bot's. */
function plantDisplayName(seed: SeedComment): Comment['displayName'] {
  return seed.displayName === undefined
    ? { type: 'user', name: '' }
    : { type: 'custom', name: seed.displayName };
}

function discussionFor(seed: SeedComment, blockIds: readonly string[], all: Discussion[]): Discussion {
  const resolved = seed.resolved ?? false;
  const blockId = seed.onBlock === undefined ? undefined : blockIds[seed.onBlock];
  if (seed.onBlock !== undefined && blockId === undefined) {
    throw new Error(`the seed's comment ${seed.id} hangs on block ${seed.onBlock}, which does not exist`);
  }
  const known = all.find((each) => each.blockId === blockId && each.resolved === resolved);
  if (known !== undefined) return known;
  const fresh: Discussion = { id: newId(), resolved, ...(blockId === undefined ? {} : { blockId }) };
  all.push(fresh);
  return fresh;
}
