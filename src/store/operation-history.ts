import { and, asc, eq, gte, inArray, or } from 'drizzle-orm';
import type { OperationHistory } from '../services/ports/hand-edits.js';
import type { Database } from './database.js';
import { toOperation } from './operation-row.js';
import { operation } from './schema.js';
import { storing } from './storage-trouble.js';

/** What Opp itself did to a page. */
export function openOperationHistory(db: Database): OperationHistory {
  return {
    onPage: (opportunityId, since) =>
      storing(async () => {
        const unfinished = inArray(operation.state, ['accepted', 'sending', 'ambiguous']);
        const rows = await db
          .select()
          .from(operation)
          .where(and(eq(operation.opportunityId, opportunityId), or(unfinished, gte(operation.dueAt, since))))
          .orderBy(asc(operation.seq));
        return rows.map(toOperation);
      }),
  };
}
