import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Vocabulary } from '../services/ports/mirror.js';
import { rowsOf, type Database } from './database.js';
import { readNotes } from './mirror-notes.js';

/** What can be asked for by name: the schema's stages and those that deals still have, and the properties. */
export async function vocabularyOf(db: Database): Promise<Vocabulary> {
  const { stages = [], properties = [], roles = [] } = (await readNotes(db)).schema ?? {};
  const nameOf = new Map(properties.map(({ id, name }) => [id, name]));
  return {
    stages: [...new Set([...stages, ...(await stagesInUse(db))])],
    properties: properties.map(({ name }) => name),
    roles: Object.fromEntries(
      roles.flatMap(({ role, propertyId }) => {
        const name = nameOf.get(propertyId);
        return name === undefined ? [] : [[role, name]];
      }),
    ),
  };
}

const STAGE = sql`card #>> '{stage,name}'`;

/** From one name to the next along the index: a handful of steps, however many deals there are. */
async function stagesInUse(db: Database): Promise<readonly string[]> {
  const statement = sql`
    with recursive used as (
      (select ${STAGE} as name from opp.deal_text where ${STAGE} is not null order by 1 limit 1)
      union all
      select (select ${STAGE} from opp.deal_text where ${STAGE} > used.name order by 1 limit 1)
      from used where used.name is not null
    )
    select name from used where name is not null`;
  return (await rowsOf(db, statement, z.object({ name: z.string() }))).map(({ name }) => name);
}
