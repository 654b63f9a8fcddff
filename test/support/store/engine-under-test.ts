import { openForgetfulStore, openStore, type Store } from '../../../src/store/open-store.js';
import { NOON } from './postings.js';
import { serverUrl, silentLog } from './store-under-test.js';

let open: () => Promise<Store> = openForgetfulStore;

/** From now on the tests of this file, and those it imports afterwards, run on the Postgres server. */
export function onTheServer(): void {
  open = async () => {
    const store = await openStore({
      ...{ databaseUrl: serverUrl(), dataDir: '', log: silentLog },
      clock: { now: () => NOON },
    });
    await store.forgetEverything();
    return store;
  };
}

/** An empty store on the engine under test: embedded and in memory, unless the file says otherwise. */
export function openStoreUnderTest(): Promise<Store> {
  return open();
}
