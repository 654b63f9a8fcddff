import { desc, eq } from 'drizzle-orm';
import type { Drafts } from '../services/ports/store.js';
import type { Database } from './database.js';
import { draft } from './schema.js';
import { storing } from './storage-trouble.js';

/** What people typed and have not sent. `content` must be JSON; it comes back equal. */
export function openDrafts(db: Database): Drafts {
  return {
    save: (one) =>
      storing(async () => {
        const { id, ...rest } = one;
        await db
          .insert(draft)
          .values({ id, ...rest })
          .onConflictDoUpdate({ target: draft.id, set: rest });
      }),
    find: (id) =>
      storing(async () => {
        const [row] = await db.select().from(draft).where(eq(draft.id, id));
        return row;
      }),
    ofPerson: (slackUserId) =>
      storing(() =>
        db
          .select()
          .from(draft)
          .where(eq(draft.slackUserId, slackUserId))
          .orderBy(desc(draft.savedAt), desc(draft.id)),
      ),
    forget: (id) =>
      storing(async () => {
        await db.delete(draft).where(eq(draft.id, id));
      }),
  };
}
