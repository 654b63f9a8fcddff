import { and, asc, eq, getTableColumns, inArray, lte, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Operation } from '../domain/operation.js';
import type { FollowUps } from '../services/ports/operation-journal.js';
import type { Database } from './database.js';
import { toOperation } from './operation-row.js';
import { operation } from './schema.js';
import { storing } from './storage-trouble.js';

type Due = 'tellDue' | 'sweepDue';

/** What finished operations still wait for. A lease is the due time itself, moved on. */
export function openFollowUps(db: Database): FollowUps {
  const claim = (due: Due, now: Date, leaseMs: number, which?: SQL): Promise<Operation | undefined> =>
    storing(async () => {
      const next = db.$with('next').as(firstDue(db, operation[due], now, which));
      const [row] = await db
        .with(next)
        .update(operation)
        .set({ [due]: new Date(now.getTime() + leaseMs) })
        .from(next)
        .where(eq(operation.id, next.id))
        .returning(getTableColumns(operation));
      return row && toOperation(row);
    });
  const note = (due: Due, id: string, next: Date | null): Promise<void> =>
    storing(async () => {
      await db
        .update(operation)
        .set({ [due]: next })
        .where(eq(operation.id, id));
    });
  return {
    claimUntold: (now, leaseMs) => claim('tellDue', now, leaseMs),
    told: (id) => note('tellDue', id, null),
    claimSweep: (now, leaseMs, kinds) => claim('sweepDue', now, leaseMs, inArray(operation.kind, [...kinds])),
    swept: (id, next) => note('sweepDue', id, next ?? null),
  };
}

function firstDue(db: Database, due: PgColumn, now: Date, which: SQL | undefined) {
  return db
    .select({ id: operation.id })
    .from(operation)
    .where(and(lte(due, now), which))
    .orderBy(asc(due))
    .limit(1)
    .for('update', { skipLocked: true });
}
