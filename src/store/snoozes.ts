import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Snoozes } from '../services/ports/snoozes.js';
import { rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const row = z.object({ opportunity_id: z.string(), until_day: z.string(), since_day: z.string() });

export function openSnoozes(db: Database): Snoozes {
  return {
    of: (slackUserId) =>
      storing(async () => {
        const statement = sql`
          select opportunity_id, until_day, since_day from opp.snooze where slack_user_id = ${slackUserId}`;
        const rows = await rowsOf(db, statement, row);
        return new Map(
          rows.map(({ opportunity_id, until_day, since_day }) => [
            opportunity_id,
            { until: until_day, since: since_day },
          ]),
        );
      }),
    set: (slackUserId, opportunityId, { until, since }) =>
      storing(async () => {
        await db.execute(sql`
          insert into opp.snooze (slack_user_id, opportunity_id, until_day, since_day)
          values (${slackUserId}, ${opportunityId}, ${until}, ${since})
          on conflict (slack_user_id, opportunity_id) do update set
            until_day = excluded.until_day, since_day = excluded.since_day`);
      }),
  };
}
