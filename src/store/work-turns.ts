import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Turns } from '../services/ports/turns.js';
import { rowsOf, type Database } from './database.js';
import { storing } from './storage-trouble.js';

const fenceRow = z.object({ fence: z.coerce.number() });

/** Leases over single-holder work; see `Turns` for what each method promises. */
export function openTurns(db: Database): Turns {
  return {
    take: (work, now, leaseMs) => storing(() => take(db, work, now, leaseMs)),
    keep: (work, fence, now, leaseMs) => storing(() => keep(db, work, fence, now, leaseMs)),
    free: (work, fence) =>
      storing(async () => {
        await db.execute(
          sql`update opp.work_turn set lease_until = null where work = ${work} and fence = ${fence}`,
        );
      }),
  };
}

/** The conflicting row is locked while its lease is looked at: of two that come at once, one gets it. */
async function take(db: Database, work: string, now: Date, leaseMs: number): Promise<number | undefined> {
  const statement = sql`
    insert into opp.work_turn as turn (work, fence, lease_until) values (${work}, 1, ${end(now, leaseMs)})
    on conflict (work) do update set fence = turn.fence + 1, lease_until = excluded.lease_until
      where turn.lease_until is null or turn.lease_until <= ${now.toISOString()}::timestamptz
    returning fence`;
  const [row] = await rowsOf(db, statement, fenceRow);
  return row?.fence;
}

async function keep(db: Database, work: string, fence: number, now: Date, leaseMs: number): Promise<boolean> {
  const statement = sql`
    update opp.work_turn set lease_until = ${end(now, leaseMs)}
    where work = ${work} and fence = ${fence} returning fence`;
  return (await rowsOf(db, statement, fenceRow)).length > 0;
}

/** For whoever knows that no other process lives. */
export async function freeAllTurns(db: Database): Promise<void> {
  await db.execute(sql`update opp.work_turn set lease_until = null`);
}

function end(now: Date, leaseMs: number) {
  return sql`${new Date(now.getTime() + leaseMs).toISOString()}::timestamptz`;
}
