import { and, asc, eq, or, sql } from 'drizzle-orm';
import { BATCH_ROWS, type Database } from './database.js';
import { sandboxObject } from './schema.js';
import { storing } from './storage-trouble.js';

/** Small JSON objects, each in a realm; what the sandbox's stand-ins keep over a restart. */
export interface RememberedObjects {
  all(realm: string): Promise<readonly { readonly id: string; readonly data: unknown }[]>;
  put(realm: string, id: string, data: unknown): Promise<void>;
  remove(realm: string, id: string): Promise<void>;
  clear(): Promise<void>;
}

interface Write {
  readonly realm: string;
  readonly id: string;
  /** What to put, or undefined to remove the object. */
  readonly put: { readonly data: unknown } | undefined;
}
/** Writes by realm and id: the last one to an object is the one that counts. */
type Batch = Map<string, Write>;

/**
 * `put` and `remove` are durable before they resolve. Those that come while another is being written wait and
 * then share one commit, so that filling the sandbox takes hundreds of commits, not tens of thousands.
 * `all` keeps the order of first puts.
 */
export function openSandboxMemory(db: Database): RememberedObjects {
  const queue = writeQueue(db);
  return {
    all: (realm) => storing(() => readRealm(db, realm)),
    // A copy, because the caller may change the object before its turn comes.
    put: (realm, id, data) => storing(() => queue.add({ realm, id, put: { data: structuredClone(data) } })),
    remove: (realm, id) => storing(() => queue.add({ realm, id, put: undefined })),
    clear: () => storing(() => queue.after(() => db.delete(sandboxObject))),
  };
}

function writeQueue(db: Database) {
  let filling: { readonly batch: Batch; readonly written: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  /** Does something when everything asked for before is done; what comes later waits for it. */
  const after = (work: () => Promise<unknown>): Promise<void> => {
    filling = undefined;
    const done = last
      .catch(() => undefined)
      .then(work)
      .then(() => undefined);
    last = done;
    return done;
  };
  const startBatch = (): { readonly batch: Batch; readonly written: Promise<void> } => {
    const batch: Batch = new Map();
    const written = after(() => {
      if (filling?.batch === batch) filling = undefined;
      return writeBatch(db, [...batch.values()]);
    });
    return { batch, written };
  };
  const add = (write: Write): Promise<void> => {
    if (filling === undefined || filling.batch.size >= BATCH_ROWS) filling = startBatch();
    filling.batch.set(JSON.stringify([write.realm, write.id]), write);
    return filling.written;
  };
  return { add, after };
}

async function writeBatch(db: Database, writes: readonly Write[]): Promise<void> {
  const rows = writes.flatMap(({ realm, id, put }) => (put ? [{ realm, id, data: put.data }] : []));
  const gone = writes.filter(({ put }) => put === undefined);
  await db.transaction(async (tx) => {
    if (gone.length > 0) await tx.delete(sandboxObject).where(or(...gone.map(isObject)));
    if (rows.length === 0) return;
    await tx
      .insert(sandboxObject)
      .values(rows)
      .onConflictDoUpdate({
        target: [sandboxObject.realm, sandboxObject.id],
        set: { data: sql`excluded.data` },
      });
  });
}

function isObject({ realm, id }: Write) {
  return and(eq(sandboxObject.realm, realm), eq(sandboxObject.id, id));
}

function readRealm(db: Database, realm: string): ReturnType<RememberedObjects['all']> {
  return db
    .select({ id: sandboxObject.id, data: sandboxObject.data })
    .from(sandboxObject)
    .where(eq(sandboxObject.realm, realm))
    .orderBy(asc(sandboxObject.seq));
}
