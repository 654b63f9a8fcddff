import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.js';
import { sandboxObject } from './schema.js';
import { storing } from './storage-trouble.js';

/** Small JSON objects, each in a realm; what the sandbox's stand-ins keep over a restart. */
export interface RememberedObjects {
  all(realm: string): Promise<readonly { readonly id: string; readonly data: unknown }[]>;
  put(realm: string, id: string, data: unknown): Promise<void>;
  remove(realm: string, id: string): Promise<void>;
  clear(): Promise<void>;
}

/** `put` and `remove` are durable before they resolve; `all` keeps the order of first puts. */
export function openSandboxMemory(db: Database): RememberedObjects {
  return {
    all: (realm) =>
      storing(() =>
        db
          .select({ id: sandboxObject.id, data: sandboxObject.data })
          .from(sandboxObject)
          .where(eq(sandboxObject.realm, realm))
          .orderBy(asc(sandboxObject.seq)),
      ),
    put: (realm, id, data) =>
      storing(async () => {
        await db
          .insert(sandboxObject)
          .values({ realm, id, data })
          .onConflictDoUpdate({ target: [sandboxObject.realm, sandboxObject.id], set: { data } });
      }),
    remove: (realm, id) =>
      storing(async () => {
        await db.delete(sandboxObject).where(and(eq(sandboxObject.realm, realm), eq(sandboxObject.id, id)));
      }),
    clear: () =>
      storing(async () => {
        await db.delete(sandboxObject);
      }),
  };
}
