import { handoverBehaviour } from '../support/store/handover-behaviour.js';
import { journalBehaviour } from '../support/store/journal-behaviour.js';
import { livingBehaviour } from '../support/store/living-behaviour.js';
import { handEditBehaviour } from '../support/store/hand-edit-behaviour.js';
import { memoryBehaviour } from '../support/store/memory-behaviour.js';
import { migrationBehaviour } from '../support/store/migration-behaviour.js';
import { trayBehaviour } from '../support/store/tray-behaviour.js';
import { noticeBehaviour } from '../support/store/notice-behaviour.js';
import { turnBehaviour } from '../support/store/turn-behaviour.js';
import { embedded, storeUnderTest } from '../support/store/store-under-test.js';

describe('on the embedded engine', () => {
  const store = storeUnderTest(embedded);
  journalBehaviour(store);
  memoryBehaviour(store);
  turnBehaviour(store);
  trayBehaviour(store);
  livingBehaviour(store);
  handoverBehaviour(store);
  noticeBehaviour(store);
  handEditBehaviour(store);
  migrationBehaviour(store);
});
