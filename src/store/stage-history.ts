import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { StageHistory, StageLine } from '../services/ports/stage-history.js';
import { rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const row = z.object({ deal_id: z.string(), date: z.string(), summary: z.string() });

/** Only what stands from the change log's heading on is looked through, where the page has the usual one. */
const LINES = sql`
  select t.deal_id, m.parts[1] as date, trim(m.parts[2]) as summary
  from opp.deal_text t join opp.deal d on d.id = t.deal_id,
    regexp_matches(substr(t.body, greatest(1, strpos(t.body, 'Changes to Opportunity'))),
      '(\\d{4}-\\d{2}-\\d{2})\\s*:\\s*(Stage[^\\[\\n]{0,200})', 'g') with ordinality as m(parts, at)
  where not d.archived
  order by t.deal_id, m.at`;

/** Read from the bodies of the mirror. */
export function openStageHistory(db: Database): StageHistory {
  return {
    lines: () =>
      storing(async () => {
        const lines = new Map<string, StageLine[]>();
        for (const { deal_id, date, summary } of await rowsOf(db, LINES, row)) {
          const known = lines.get(deal_id);
          if (known === undefined) lines.set(deal_id, [{ date, summary }]);
          else known.push({ date, summary });
        }
        return lines;
      }),
  };
}
