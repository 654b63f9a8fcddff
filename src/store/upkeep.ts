import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { upkeep } from './schema.js';
import { exportState } from './state-export.js';
import { withoutValues } from './storage-trouble.js';

/** What the embedded engine does not do by itself. */
export type UpkeepTask = 'checkpoint' | 'export' | 'vacuum';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CHECKPOINT_EVERY = 5 * MINUTE;
const EXPORT_EVERY = HOUR;
/** Between these hours, UTC: night in Europe, evening in America. */
const NIGHT = { from: 1, until: 5 };
const VACUUM_AT_NIGHT_AFTER = 20 * HOUR;
/** On a computer that sleeps at night. */
const VACUUM_ANYWAY_AFTER = 72 * HOUR;

/** When each task was last done. */
export type LastDone = Readonly<Record<UpkeepTask, Date>>;

/** Which tasks are due, in the order in which they should be done. */
export function dueUpkeep(last: LastDone, now: Date): readonly UpkeepTask[] {
  const age = (task: UpkeepTask) => now.getTime() - last[task].getTime();
  const hour = now.getUTCHours();
  const night = hour >= NIGHT.from && hour < NIGHT.until;
  const vacuum = age('vacuum') >= (night ? VACUUM_AT_NIGHT_AFTER : VACUUM_ANYWAY_AFTER);
  return [
    ...(vacuum ? ['vacuum' as const] : []),
    ...(vacuum || age('checkpoint') >= CHECKPOINT_EVERY ? ['checkpoint' as const] : []),
    ...(age('export') >= EXPORT_EVERY ? ['export' as const] : []),
  ];
}

/**
 * Prepares the upkeep of an embedded database. The function it resolves to does what is due and resolves to what
 * it did; call it every minute. A second call while one is at work joins it. A task that fails does not hold up
 * the others and is due again; the failures are thrown together at the end.
 */
export async function startUpkeep(
  db: Database,
  statePath: string,
  opened: Date,
): Promise<(now: Date) => Promise<readonly UpkeepTask[]>> {
  const last = { checkpoint: opened, export: opened, vacuum: await lastVacuum(db, opened) };
  const perform: Record<UpkeepTask, (now: Date) => Promise<unknown>> = {
    checkpoint: () => db.execute(sql`checkpoint`),
    export: (now) => exportState(db, statePath, now),
    vacuum: (now) => vacuum(db, now),
  };
  let running: Promise<readonly UpkeepTask[]> | undefined;
  const work = async (now: Date): Promise<readonly UpkeepTask[]> => {
    const due = dueUpkeep(last, now);
    const failures: unknown[] = [];
    for (const task of due) {
      try {
        await withoutValues(() => perform[task](now));
        last[task] = now;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'upkeep of the database failed');
    return due;
  };
  return (now) => {
    running ??= work(now).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function vacuum(db: Database, now: Date): Promise<void> {
  await db.execute(sql`vacuum (analyze)`);
  await noteVacuum(db, now);
}

/** Remembered in the database: a process that is restarted every day must get its turn, too. */
async function lastVacuum(db: Database, opened: Date): Promise<Date> {
  const [row] = await db.select().from(upkeep).where(eq(upkeep.task, 'vacuum'));
  if (row !== undefined) return row.doneAt;
  await noteVacuum(db, opened);
  return opened;
}

async function noteVacuum(db: Database, doneAt: Date): Promise<void> {
  await db
    .insert(upkeep)
    .values({ task: 'vacuum', doneAt })
    .onConflictDoUpdate({ target: upkeep.task, set: { doneAt } });
}
