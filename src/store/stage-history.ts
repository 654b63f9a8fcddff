import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { StageHistory, StageLine } from '../services/ports/stage-history.js';
import { rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const row = z.object({ deal_id: z.string(), log: z.string() });

/** From the change log's heading on, where the page has the usual one; a pattern would take ten times as long here. */
const LOGS = sql`
  select t.deal_id, substr(t.body, greatest(1, strpos(t.body, 'Changes to Opportunity'))) as log
  from opp.deal_text t join opp.deal d on d.id = t.deal_id
  where not d.archived and strpos(t.body, ': Stage') > 0`;

const STAGE_LINE = /(\d{4}-\d{2}-\d{2})\s*: (Stage[^[\n]{0,200})/gu;

/** Read from the bodies of the mirror. */
export function openStageHistory(db: Database): StageHistory {
  return {
    lines: () =>
      storing(async () => {
        const rows = await rowsOf(db, LOGS, row);
        return new Map(rows.map(({ deal_id, log }) => [deal_id, linesOf(log)]));
      }),
  };
}

function linesOf(log: string): readonly StageLine[] {
  return [...log.matchAll(STAGE_LINE)].map(([, date = '', summary = '']) => ({
    date,
    summary: summary.trim(),
  }));
}
