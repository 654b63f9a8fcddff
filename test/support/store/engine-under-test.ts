import { openForgetfulStore, openStore, type Store } from '../../../src/store/open-store.js';
import { NOON } from './promises.js';
import { serverUrl, silentLog } from './store-under-test.js';

let open: () => Promise<Store> = openForgetfulStore;

/** From now on the tests of this file, and those it imports afterwards, run on the Postgres server. */
export function onTheServer(): void {
  open = async () => {
    const store = await openServerStore();
    await store.forgetEverything();
    return store;
  };
}

/** One process's store on the server, with whatever is in it. */
export function openServerStore(): Promise<Store> {
  const clock = { now: () => NOON };
  return openStore({ databaseUrl: serverUrl(), dataDir: '', log: silentLog, clock });
}

/** An empty store on the engine under test: embedded and in memory, unless the file says otherwise. */
export function openStoreUnderTest(): Promise<Store> {
  return open();
}
