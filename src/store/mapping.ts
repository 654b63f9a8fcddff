import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { readKeptMapping } from '../domain/setup/kept-mapping.js';
import type { MappingMemory } from '../services/ports/setup.js';
import type { Database } from './database.js';
import { storableText } from './json-column.js';
import { schemaMapping, setupChange } from './schema.js';
import { storing } from './storage-trouble.js';

const CHANGES_SHOWN = 20;
const lines = z.array(z.string());

/** Which property plays which role, and who decided so (S0-10, N14). */
export function openMappingMemory(db: Database): MappingMemory {
  return {
    find: (dataSourceId) =>
      storing(async () => {
        const mine = eq(schemaMapping.dataSourceId, dataSourceId);
        const [row] = await db.select().from(schemaMapping).where(mine);
        return row && readKeptMapping(row.content);
      }),
    keep: (dataSourceId, content, savedAt, change) =>
      storing(() =>
        db.transaction(async (tx) => {
          await tx
            .insert(schemaMapping)
            .values({ dataSourceId, content, savedAt })
            .onConflictDoUpdate({ target: schemaMapping.dataSourceId, set: { content, savedAt } });
          if (change === undefined) return;
          const { slackUserId, at: changedAt } = change;
          const told = change.lines.map(storableText);
          await tx.insert(setupChange).values({ dataSourceId, slackUserId, lines: told, changedAt });
        }),
      ),
    changes: (dataSourceId) =>
      storing(async () => {
        const rows = await db
          .select()
          .from(setupChange)
          .where(eq(setupChange.dataSourceId, dataSourceId))
          .orderBy(desc(setupChange.seq))
          .limit(CHANGES_SHOWN);
        return rows.map(({ slackUserId, changedAt: at, ...row }) => ({
          dataSourceId,
          slackUserId,
          lines: lines.parse(row.lines),
          at,
        }));
      }),
  };
}
