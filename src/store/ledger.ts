import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Ledger, SaidLine } from '../services/ports.js';
import { inBatches, type Database } from './database.js';
import { storableText } from './json-column.js';
import { saidLine } from './schema.js';
import { storing } from './storage-trouble.js';

/** Every line ever said about a deal, in one table; a line is known by its comment and its text (N25, N26). */
export function openLedger(db: Database): Ledger {
  return {
    remember: (lines) =>
      storing(async () => {
        for (const batch of inBatches(lines)) {
          await db.insert(saidLine).values(batch.map(toRow)).onConflictDoNothing();
        }
      }),
    said: (opportunityId) =>
      storing(async () => {
        const rows = await db
          .select()
          .from(saidLine)
          .where(eq(saidLine.opportunityId, opportunityId))
          .orderBy(asc(saidLine.saidAt), asc(saidLine.seq));
        return rows.map(({ commentId, author, text, saidAt }) => ({
          opportunityId,
          commentId,
          author,
          text,
          saidAt,
        }));
      }),
  };
}

function toRow(line: SaidLine) {
  const text = storableText(line.text);
  const textHash = createHash('sha256').update(text).digest('hex');
  return { ...line, text, textHash, author: storableText(line.author) };
}
