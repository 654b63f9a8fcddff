import type { Clock } from '../../../domain/clock.js';
import type { SandboxMemory } from '../../memory.js';
import type { NotionSeed } from '../seed.js';
import { plantSeed } from './plant-seed.js';
import { pageRecord, userRecord } from './records.js';
import { databaseRecord, madeDatabaseRecord } from './database-records.js';
import { talkRecord } from './talk-records.js';
import { REALMS, World, type WorldContent } from './world.js';

/** Opens what the memory holds; an empty memory gets the seed first. */
export async function openWorld(memory: SandboxMemory, seed: NotionSeed, clock: Clock): Promise<World> {
  const remembered = await readMemory(memory);
  if (remembered !== undefined) return new World(memory, remembered);
  const content = plantSeed(seed, clock.now());
  await writeSeed(memory, content);
  return new World(memory, content);
}

async function readMemory(memory: SandboxMemory): Promise<WorldContent | undefined> {
  const [database] = await memory.all(REALMS.database);
  if (database === undefined) return undefined;
  const [users, pages, talks, made] = await Promise.all([
    memory.all(REALMS.user),
    memory.all(REALMS.page),
    memory.all(REALMS.talk),
    memory.all(REALMS.madeDatabase),
  ]);
  return {
    users: users.map(({ data }) => userRecord.parse(data)).sort((a, b) => a.name.localeCompare(b.name)),
    database: databaseRecord.parse(database.data),
    pages: pages.map(({ data }) => pageRecord.parse(data)).sort((a, b) => a.rank - b.rank),
    talks: talks.map(({ data }) => talkRecord.parse(data)),
    madeDatabases: made.map(({ data }) => madeDatabaseRecord.parse(data)),
  };
}

/** The database goes last: a start that was killed halfway begins anew. */
async function writeSeed(memory: SandboxMemory, content: WorldContent): Promise<void> {
  for (const user of content.users) await memory.put(REALMS.user, user.id, user);
  for (const page of content.pages) await memory.put(REALMS.page, page.id, page);
  for (const talk of content.talks) await memory.put(REALMS.talk, talk.pageId, talk);
  await memory.put(REALMS.database, content.database.id, content.database);
}
