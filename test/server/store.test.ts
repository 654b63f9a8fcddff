import { journalBehaviour } from '../support/store/journal-behaviour.js';
import { memoryBehaviour } from '../support/store/memory-behaviour.js';
import { server, storeUnderTest } from '../support/store/store-under-test.js';

describe('on a Postgres server', () => {
  const store = storeUnderTest(server);
  journalBehaviour(store);
  memoryBehaviour(store);
});
