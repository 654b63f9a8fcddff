import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { stillActiveIn, type StillActive } from '../domain/staleness/still-active.js';
import type { StillActiveWords } from '../services/ports/still-active.js';
import { inBatches, rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const row = z.object({ deal_id: z.string(), log: z.string() });

/** From the day before the first such line on; a pattern would take ten times as long here. */
const LOGS = sql`
  select t.deal_id, substr(t.body, greatest(1, strpos(t.body, ': Active until ') - 12)) as log
  from opp.deal_text t join opp.deal d on d.id = t.deal_id
  where not d.archived and strpos(t.body, ': Active until ') > 0`;

const LINE = /(\d{4}-\d{2}-\d{2})\s*: (Active until \d{4}-\d{2}-\d{2}|Still active)(?![\p{L}\p{N}])/gu;

/** Read from the bodies of the mirror. */
export function openStillActiveWords(db: Database): StillActiveWords {
  return {
    words: (ids) =>
      storing(async () => {
        const known = new Map<string, StillActive>();
        for (const batch of ids === undefined ? [undefined] : inBatches(ids)) {
          for (const { deal_id, log } of await rowsOf(db, statement(batch), row)) {
            const found = stillActiveIn(linesOf(log));
            if (found !== undefined) known.set(deal_id, found);
          }
        }
        return known;
      }),
  };
}

function statement(ids: readonly string[] | undefined) {
  if (ids === undefined) return LOGS;
  return sql`${LOGS} and t.deal_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

function linesOf(log: string): readonly { readonly date: string; readonly summary: string }[] {
  return [...log.matchAll(LINE)].map(([, date = '', summary = '']) => ({ date, summary }));
}
