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
import type { NewPosting, Posting, PostingChange, PostingState } from '../domain/posting.js';
import type { PostingJournal } from '../services/ports/store.js';
import type { Database } from './database.js';
import { storableText } from './json-column.js';
import { readProblem } from './problem-json.js';
import { posting } from './schema.js';
import { storing } from './storage-trouble.js';

type Row = typeof posting.$inferSelect;

/** States in which a posting still holds up the ones behind it; a parked one waits for a person and does not. */
const UNFINISHED: PostingState[] = ['accepted', 'sending', 'ambiguous'];

/** The outbox as leased rows with a fencing number; see `PostingJournal` for what each method promises. */
export function openPostingJournal(db: Database): PostingJournal {
  return {
    accept: (promise, now) => storing(() => accept(db, promise, now)),
    find: (id) => storing(() => find(db, id)),
    claimNext: (now, leaseMs) => storing(() => claimNext(db, now, leaseMs)),
    settle: (id, fence, change) => storing(() => settle(db, id, fence, change)),
    unfinished: () =>
      storing(async () => {
        const waiting = inArray(posting.state, UNFINISHED);
        const rows = await db.select().from(posting).where(waiting).orderBy(asc(posting.seq));
        return rows.map(toPosting);
      }),
  };
}

async function accept(db: Database, promise: NewPosting, now: Date): Promise<Posting> {
  const row = {
    ...promise,
    displayName: storableText(promise.displayName),
    ...{ state: 'accepted', fence: 0, attempts: 0, acceptedAt: now, dueAt: now },
  } satisfies typeof posting.$inferInsert;
  const stored = await db.transaction(async (tx) => {
    // One page's promises are numbered one after the other, so that a later number never shows first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${promise.opportunityId}, 0))`);
    await tx.insert(posting).values(row).onConflictDoNothing();
    return find(tx, promise.id);
  });
  if (stored === undefined) throw new Error(`posting ${promise.id} vanished while it was accepted`);
  return stored;
}

async function find(db: Database, id: string): Promise<Posting | undefined> {
  const [row] = await db.select().from(posting).where(eq(posting.id, id));
  return row && toPosting(row);
}

/**
 * A posting is marked `sending` in the same statement that leases it, so a worker that dies at any moment
 * afterwards leaves the mark behind; the worker itself is told `accepted`, which is what it was.
 */
async function claimNext(db: Database, now: Date, leaseMs: number): Promise<Posting | undefined> {
  const next = db.$with('next').as(oldestFree(db, now));
  const [row] = await db
    .with(next)
    .update(posting)
    .set({
      state: sql`case when ${posting.state} = 'accepted' then 'sending' else 'ambiguous' end`,
      fence: sql`${posting.fence} + 1`,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .from(next)
    .where(eq(posting.id, next.id))
    .returning(getTableColumns(posting));
  if (row === undefined) return undefined;
  const handedOut = toPosting(row);
  return handedOut.state === 'sending' ? { ...handedOut, state: 'accepted' } : handedOut;
}

/** Locks the oldest posting that is due and free and has nothing before it, nor anything leased, on its page. */
function oldestFree(db: Database, now: Date) {
  const other = alias(posting, 'other');
  const inTheWay = db
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.opportunityId, posting.opportunityId),
        ne(other.id, posting.id),
        inArray(other.state, UNFINISHED),
        or(lt(other.seq, posting.seq), gt(other.leaseUntil, now)),
      ),
    );
  return db
    .select({ id: posting.id })
    .from(posting)
    .where(
      and(
        inArray(posting.state, UNFINISHED),
        lte(posting.dueAt, now),
        or(isNull(posting.leaseUntil), lte(posting.leaseUntil, now)),
        not(exists(inTheWay)),
      ),
    )
    .orderBy(asc(posting.seq))
    .limit(1)
    .for('update', { skipLocked: true });
}

/**
 * A change to `sending` keeps the lease, since the work goes on. `problem` speaks of the new state and is
 * cleared when absent; a `commentId` once known is kept.
 */
async function settle(db: Database, id: string, fence: number, change: PostingChange): Promise<boolean> {
  const { state, attempts, dueAt, commentId, problem } = change;
  const settled = await db
    .update(posting)
    .set({
      ...{ state, attempts, dueAt },
      problem: problem ?? null,
      ...(commentId === undefined ? {} : { commentId }),
      ...(state === 'sending' ? {} : { leaseUntil: null }),
    })
    .where(and(eq(posting.id, id), eq(posting.fence, fence)))
    .returning({ id: posting.id });
  return settled.length > 0;
}

function toPosting(row: Row): Posting {
  const { id, opportunityId, slackUserId, displayName, payload } = row;
  const { state, fence, attempts, acceptedAt, dueAt } = row;
  return {
    ...{ id, opportunityId, slackUserId, displayName, payload },
    ...{ state, fence, attempts, acceptedAt, dueAt },
    commentId: row.commentId ?? undefined,
    problem: readProblem(row.problem),
  };
}
