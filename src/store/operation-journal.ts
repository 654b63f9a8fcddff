import {
  and,
  asc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  not,
  or,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  isFinished,
  type ClaimedOperation,
  type NewOperation,
  type Operation,
  type OperationChange,
  type OperationState,
} from '../domain/operation.js';
import type { OperationJournal } from '../services/ports/operation-journal.js';
import { auditEnd, auditPromise } from './audit.js';
import type { Database } from './database.js';
import { storableText, toJsonText } from './json-column.js';
import { toClaimed, toOperation } from './operation-row.js';
import { operation } from './schema.js';
import { storing } from './storage-trouble.js';

/** States in which an operation still holds up the ones behind it; a parked one waits for a person and does not. */
const UNFINISHED: OperationState[] = ['accepted', 'sending', 'ambiguous'];
/** Whoever finished an operation tells its person within this time; after it, another worker does. */
const TELL_WITHIN_MS = 60_000;

/** The outbox as leased rows with a fencing number; see `OperationJournal` for what each method promises. */
export function openOperationJournal(db: Database): OperationJournal {
  return {
    accept: (promise, now) => storing(() => accept(db, promise, now)),
    find: (id) => storing(() => find(db, id)),
    claimNext: (now, leaseMs, kinds) => storing(() => claimNext(db, now, leaseMs, [...kinds])),
    settle: (id, fence, change) => storing(() => settle(db, id, fence, change)),
    unfinished: () =>
      storing(async () => {
        const waiting = inArray(operation.state, UNFINISHED);
        const rows = await db.select().from(operation).where(waiting).orderBy(asc(operation.seq));
        return rows.map(toOperation);
      }),
  };
}

async function accept(db: Database, promise: NewOperation, now: Date): Promise<Operation> {
  const row = {
    ...promise,
    displayName: storableText(promise.displayName),
    ...{ state: 'accepted', fence: 0, attempts: 0, acceptedAt: now, dueAt: now },
  } satisfies typeof operation.$inferInsert;
  const stored = await db.transaction(async (tx) => {
    // One queue's promises are numbered one after the other, so that a later number never shows first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${promise.queue}, 0))`);
    const inserted = await tx.insert(operation).values(row).onConflictDoNothing().returning();
    if (inserted.length > 0) await auditPromise(tx, promise, now);
    return find(tx, promise.id);
  });
  if (stored === undefined) throw new Error(`operation ${promise.id} vanished while it was accepted`);
  return stored;
}

async function find(db: Database, id: string): Promise<Operation | undefined> {
  const [row] = await db.select().from(operation).where(eq(operation.id, id));
  return row && toOperation(row);
}

/**
 * An operation is marked `sending` in the same statement that leases it, so a worker that dies at any moment
 * afterwards leaves the mark behind; the worker itself is told `accepted`, which is what it was. A lease that
 * nobody gave back tells of an interruption.
 */
async function claimNext(
  db: Database,
  now: Date,
  leaseMs: number,
  kinds: string[],
): Promise<ClaimedOperation | undefined> {
  const next = db.$with('next').as(oldestFree(db, now, kinds));
  const [row] = await db
    .with(next)
    .update(operation)
    .set({
      state: sql`case when ${operation.state} = 'accepted' then 'sending' else 'ambiguous' end`,
      fence: sql`${operation.fence} + 1`,
      interruptions: sql`${operation.interruptions} + (${operation.leaseUntil} is not null)::int`,
      uncertain: sql`${operation.uncertain} or ${operation.leaseUntil} is not null`,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .from(next)
    .where(eq(operation.id, next.id))
    .returning(getTableColumns(operation));
  if (row === undefined) return undefined;
  const handedOut = toClaimed(row);
  return handedOut.state === 'sending' ? { ...handedOut, state: 'accepted' } : handedOut;
}

/** Locks the oldest operation that is due and free and has nothing before it, nor anything leased, in its queue. */
function oldestFree(db: Database, now: Date, kinds: string[]) {
  const other = alias(operation, 'other');
  const before = and(lt(other.seq, operation.seq), inArray(other.kind, kinds));
  const inTheWay = db
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.queue, operation.queue),
        ne(other.id, operation.id),
        inArray(other.state, UNFINISHED),
        or(before, gt(other.leaseUntil, now)),
      ),
    );
  return db
    .select({ id: operation.id })
    .from(operation)
    .where(
      and(
        inArray(operation.state, UNFINISHED),
        inArray(operation.kind, kinds),
        lte(operation.dueAt, now),
        or(isNull(operation.leaseUntil), lte(operation.leaseUntil, now)),
        not(exists(inTheWay)),
      ),
    )
    .orderBy(asc(operation.seq))
    .limit(1)
    .for('update', { skipLocked: true });
}

/**
 * A change to `sending` keeps the lease, since the work goes on. `problem` speaks of the new state and is
 * cleared when absent; parts once done stay done.
 */
function settle(db: Database, id: string, fence: number, change: OperationChange): Promise<boolean> {
  if (!isFinished(change.state)) return settled(db, id, fence, change).then((row) => row !== undefined);
  return db.transaction(async (tx) => {
    const ended = await settled(tx, id, fence, change);
    if (ended !== undefined) await auditEnd(tx, ended, change);
    return ended !== undefined;
  });
}

async function settled(
  db: Database,
  id: string,
  fence: number,
  change: OperationChange,
): Promise<Operation | undefined> {
  const { state, attempts, dueAt, done, problem, page, interruptions = 0, uncertain, sweepAt } = change;
  const [row] = await db
    .update(operation)
    .set({
      ...{ state, attempts, dueAt, interruptions },
      problem: problem ?? null,
      ...(done === undefined ? {} : { done: sql`${operation.done} || ${toJsonText(done)}::jsonb` }),
      ...(page === undefined ? {} : { opportunityId: page.id, subject: withUrl(page.url) }),
      ...(uncertain === true ? { uncertain } : {}),
      ...(sweepAt === undefined ? {} : { sweepDue: sweepAt }),
      ...(isFinished(state) ? { tellDue: new Date(dueAt.getTime() + TELL_WITHIN_MS) } : {}),
      ...(state === 'sending' ? {} : { leaseUntil: null }),
    })
    .where(and(eq(operation.id, id), eq(operation.fence, fence)))
    .returning();
  return row && toOperation(row);
}

function withUrl(url: string) {
  return sql`${operation.subject} || ${toJsonText({ url })}::jsonb`;
}
