import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { STAGE_ROLES } from '../domain/opportunity.js';
import type { Filter } from '../domain/query/query.js';
import type { Asking, DealOutline } from '../services/ports/mirror.js';
import { rowsOf } from './database.js';
import type { SearchParts } from './search-deals.js';
import { conditionOf } from './search-filters.js';

/** In the order of the columns below. */
const outline = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.enum(STAGE_ROLES).nullable(),
  z.number().nullable(),
  z.string().nullable(),
  z.number(),
  z.number(),
  z.array(z.string()),
  z.boolean(),
]);
const found = z.object({ deals: z.array(outline).nullable() });

/**
 * See `DealMirror.outlines`. They come as one value: ten thousand rows of a few words each take longer to hand over
 * than to find.
 */
export async function outlinesOf(
  parts: SearchParts,
  filters: readonly Filter[],
  mark: Filter | undefined,
  asking: Asking,
): Promise<readonly DealOutline[]> {
  const context = { ...parts, asking };
  const conditions: SQL[] = [sql`not d.archived`];
  for (const filter of filters) conditions.push(await conditionOf(filter, context));
  const marked = mark === undefined ? sql`false` : sql`coalesce(${await conditionOf(mark, context)}, false)`;
  const statement = sql`
    select json_agg(json_build_array(
      d.id, t.card -> 'title', t.card #> '{stage,name}', t.card #> '{stage,role}', d.amount, d.close_date,
      date_part('epoch', d.created_at) * 1000, date_part('epoch', d.activity_at) * 1000,
      jsonb_path_query_array(t.card, '$.salesEngineers[*].name'), ${marked}
    ) order by d.created_at, d.id) as deals
    from opp.deal d join opp.deal_text t on t.deal_id = d.id
    where ${sql.join(conditions, sql` and `)}`;
  const [row] = await rowsOf(parts.db, statement, found);
  return (row?.deals ?? []).map(toOutline);
}

function toOutline(columns: z.infer<typeof outline>): DealOutline {
  const [id, title, stage, role, amount, closeDate, createdAt, activityAt, salesEngineers, marked] = columns;
  return {
    ...{ id, title, salesEngineers, marked },
    stage: stage === null ? undefined : { name: stage, role: role ?? 'active' },
    amount: amount ?? undefined,
    closeDate: closeDate ?? undefined,
    createdAt: new Date(createdAt),
    lastActivityAt: new Date(activityAt),
  };
}
