import { storeBehaviour } from '../support/store/store-behaviour.js';
import { embedded, storeUnderTest } from '../support/store/store-under-test.js';

describe('on the embedded engine', () => {
  const store = storeUnderTest(embedded);
  storeBehaviour(store);
});
