import { and, count, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { rowsOf, type Database } from './database.js';
import { audit, operation, saidComment, setupChange } from './schema.js';

/** In place of who it was. */
const ERASED = 'erased';
/** These say what happened to deals: they stay, without the person. */
const KEPT_WITHOUT = new Set(['operation', 'audit', 'setup_change']);

/** What is still to be written for the person; nothing was erased. */
export class StillAtWork extends Error {
  override readonly name = 'StillAtWork';
  constructor(writes: number) {
    super(`${writes} writes of this person are not finished; let Opp finish them first`);
  }
}

/**
 * Removes a person from everything Opp remembers: what only concerns them goes, what says what happened to a deal
 * stays without their name and without what they wrote. Resolves to the tables that held them. What stands in Notion
 * is Notion's. Throws `StillAtWork`.
 */
export async function erasePerson(db: Database, slackUserId: string): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    const mine = eq(operation.slackUserId, slackUserId);
    const unfinished = and(mine, inArray(operation.state, ['accepted', 'sending', 'ambiguous']));
    const [waiting] = await tx.select({ writes: count() }).from(operation).where(unfinished);
    if (waiting !== undefined && waiting.writes > 0) throw new StillAtWork(waiting.writes);
    const erased = { slackUserId: ERASED, displayName: ERASED };
    const authors = tx.select({ name: operation.displayName }).from(operation).where(mine);
    const touched = {
      said_comment: await tx
        .update(saidComment)
        .set({ author: ERASED })
        .where(inArray(saidComment.author, authors))
        .returning(),
      operation: await tx
        .update(operation)
        .set({ ...erased, payload: null })
        .where(mine)
        .returning(),
      audit: await tx.update(audit).set(erased).where(eq(audit.slackUserId, slackUserId)).returning(),
      setup_change: await tx
        .update(setupChange)
        .set({ slackUserId: ERASED })
        .where(eq(setupChange.slackUserId, slackUserId))
        .returning(),
    };
    const kept = Object.entries(touched).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []));
    return [...kept, ...(await deletePersonal(tx, slackUserId))];
  });
}

/** Every other table with a Slack user, whatever it is for. */
async function deletePersonal(tx: Database, slackUserId: string): Promise<readonly string[]> {
  const tables = await rowsOf(
    tx,
    sql`select table_name as name from information_schema.columns
        where table_schema = 'opp' and column_name = 'slack_user_id' order by table_name`,
    z.object({ name: z.string() }),
  );
  const touched: string[] = [];
  for (const { name } of tables.filter((table) => !KEPT_WITHOUT.has(table.name))) {
    const gone = await rowsOf(
      tx,
      sql`delete from opp.${sql.identifier(name)} where slack_user_id = ${slackUserId} returning 1 as one`,
      z.object({ one: z.number() }),
    );
    if (gone.length > 0) touched.push(name);
  }
  return touched;
}
