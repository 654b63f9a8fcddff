import type { Clock } from '../domain/clock.js';
import { FolderInUse } from '../store/folder-lock.js';
import { newestVersion, SchemaTooNew } from '../store/migrate.js';
import { migrations } from '../store/migrations/list.js';
import { openStore, type Store } from '../store/open-store.js';
import type { Check } from './check.js';

export interface StoreFindings {
  readonly check: Check;
  /** To be closed by the caller; undefined when it cannot be opened now. */
  readonly store: Store | undefined;
}

export interface StoreSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

const STORE = { id: 'store', title: 'Storage' } as const;
const silent = { info: () => undefined, warn: () => undefined };

/** Opens the store, which also brings it to the newest schema, as a start would. */
export async function checkStore(settings: StoreSettings, clock: Clock): Promise<StoreFindings> {
  const where = settings.databaseUrl === undefined ? `the folder ${settings.dataDir}` : 'the Postgres server';
  try {
    const store = await openStore({ ...settings, clock, log: silent });
    const version = newestVersion(migrations);
    if (store.recovery === undefined) {
      return { store, check: { ...STORE, state: 'ok', found: `${where} opens, schema ${version}` } };
    }
    const found = `${where} had to be made again${store.recovery.setAside === undefined ? '' : `; the old one is ${store.recovery.setAside}`}`;
    const fix = 'Keep the old folder until you know that nothing is missed.';
    return { store, check: { ...STORE, state: 'warning', found, fix } };
  } catch (error) {
    return { store: undefined, check: failed(error, settings) };
  }
}

function failed(error: unknown, { databaseUrl }: StoreSettings): Check {
  const found = error instanceof Error ? error.message : String(error);
  if (error instanceof FolderInUse) {
    return { ...STORE, state: 'ok', found: `${found}. That is fine if it is the Opp you run` };
  }
  if (error instanceof SchemaTooNew) {
    return { ...STORE, state: 'problem', found, fix: 'Run the newest version of Opp on this data.' };
  }
  // A driver's message may quote the address with its password.
  return databaseUrl === undefined
    ? {
        ...STORE,
        state: 'problem',
        found,
        fix: 'Make the folder of OPP_DATA_DIR writable, or choose another.',
      }
    : {
        ...{ ...STORE, state: 'problem', found: 'the server of DATABASE_URL does not let Opp in' },
        fix: 'Check its address, user, password and that the user may create a schema.',
      };
}
