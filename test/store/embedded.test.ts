import { journalBehaviour } from '../support/store/journal-behaviour.js';
import { memoryBehaviour } from '../support/store/memory-behaviour.js';
import { migrationBehaviour } from '../support/store/migration-behaviour.js';
import { trayBehaviour } from '../support/store/tray-behaviour.js';
import { turnBehaviour } from '../support/store/turn-behaviour.js';
import { embedded, storeUnderTest } from '../support/store/store-under-test.js';

describe('on the embedded engine', () => {
  const store = storeUnderTest(embedded);
  journalBehaviour(store);
  memoryBehaviour(store);
  turnBehaviour(store);
  trayBehaviour(store);
  migrationBehaviour(store);
});
