/** Every sentence of the embedded engine's test, on a server. */
import { onTheServer } from '../support/store/engine-under-test.js';

onTheServer();
await import('../store/deal-outlines.test.js');
