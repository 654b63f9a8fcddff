import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { RecentDeals } from '../services/ports/recent-deals.js';
import { rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const row = z.object({ opportunity_id: z.string() });

/** Read from what people promised to write and what they collected. */
export function openRecentDeals(db: Database): RecentDeals {
  return {
    of: (slackUserId, most) =>
      storing(async () => {
        const touched = sql`
          select opportunity_id, max(at) as last from (
            select opportunity_id, accepted_at as at from opp.operation
              where slack_user_id = ${slackUserId} and opportunity_id is not null
            union all
            select opportunity_id, created_at from opp.collected_line where slack_user_id = ${slackUserId}
          ) as touched
          group by opportunity_id order by last desc, opportunity_id limit ${most}`;
        return (await rowsOf(db, touched, row)).map(({ opportunity_id }) => opportunity_id);
      }),
  };
}
