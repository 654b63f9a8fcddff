import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Ledger, SaidComment } from '../services/ports/store.js';
import { inBatches, type Database } from './database.js';
import { storableText } from './json-column.js';
import { saidComment } from './schema.js';
import { storing } from './storage-trouble.js';

/** In the place of a text's hash: the comment was taken back. */
const TAKEN_BACK = 'taken back';

/** Every comment ever seen or posted; an edited one is kept beside its earlier text (N25, N26). */
export function openLedger(db: Database): Ledger {
  return {
    remember: (comments) =>
      storing(async () => {
        for (const batch of inBatches(comments)) {
          await db.insert(saidComment).values(batch.map(toRow)).onConflictDoNothing();
        }
      }),
    forget: ({ opportunityId, commentId, at }) =>
      storing(async () => {
        const row = { opportunityId, commentId, textHash: TAKEN_BACK, text: '', author: '', saidAt: at };
        await db.insert(saidComment).values(row).onConflictDoNothing();
      }),
    said: (opportunityId) =>
      storing(async () => {
        const rows = await db
          .select()
          .from(saidComment)
          .where(eq(saidComment.opportunityId, opportunityId))
          .orderBy(asc(saidComment.saidAt), asc(saidComment.seq));
        const marks = rows.filter(({ textHash }) => textHash === TAKEN_BACK);
        const takenBack = new Set(marks.map(({ commentId }) => commentId));
        const standing = rows.filter(({ commentId }) => !takenBack.has(commentId));
        return standing.map(({ commentId, author, text, saidAt }) => ({
          opportunityId,
          commentId,
          author,
          text,
          saidAt,
        }));
      }),
  };
}

function toRow(comment: SaidComment) {
  const text = storableText(comment.text);
  const textHash = createHash('sha256').update(text).digest('hex');
  return { ...comment, text, textHash, author: storableText(comment.author) };
}
