import { sql } from 'drizzle-orm';
import type { Database } from './database.js';

/**
 * Whether Postgres may keep how it carries out a prepared statement: planning a search takes longer than searching.
 * Not before the deals have been counted (`analyze`): a plan made while the table was empty reads all of it, and
 * would do so while ten thousand deals are being read. To be called when they were counted, when they were emptied,
 * and when the database is opened. Of a server's connections it reaches one, and tells it what it does anyway.
 */
export async function keepPlansOnceCounted(db: Database): Promise<void> {
  await db.execute(sql`
    select set_config('plan_cache_mode', case when reltuples > 0 then 'auto' else 'force_custom_plan' end, false)
    from pg_class where oid = 'opp.deal'::regclass`);
}
