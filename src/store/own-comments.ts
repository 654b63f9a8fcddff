import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { OwnComment } from '../services/ports/mirror-store.js';
import { rowsOf, type Database } from './database.js';
import { composeTalk, talkOf, writeComments } from './mirror-readings.js';
import type { Dictionary } from './search-dictionary.js';

const id = z.object({ id: z.string() });

/** See `MirrorStore.addOwnComment`. */
export async function addOwnComment(db: Database, dictionary: Dictionary, own: OwnComment): Promise<void> {
  const { opportunityId, createdAt } = own;
  await dictionary.learn(db, talkOf([own]).words);
  await db.transaction(async (tx) => {
    const [there] = await rowsOf(
      tx,
      sql`update opp.deal set posted_at = greatest(posted_at, ${createdAt.toISOString()}::timestamptz)
          where id = ${opportunityId} returning id`,
      id,
    );
    if (there === undefined) return;
    await writeComments(tx, opportunityId, [own], createdAt);
    await composeTalk(tx, opportunityId);
  });
}

/** See `MirrorStore.removeOwnComment`. */
export async function removeOwnComment(
  db: Database,
  { opportunityId, commentId }: { readonly opportunityId: string; readonly commentId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      delete from opp.deal_comment where id = ${commentId} and deal_id = ${opportunityId}`);
    await tx.execute(sql`
      update opp.deal set posted_at = (select max(own_at) from opp.deal_comment where deal_id = ${opportunityId})
      where id = ${opportunityId}`);
    await composeTalk(tx, opportunityId);
  });
}
