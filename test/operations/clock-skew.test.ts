import { countEvents } from '../../src/count-events.js';
import { createLogger } from '../../src/logger.js';
import { startOperations } from '../../src/start-operations.js';
import { openForgetfulStore } from '../../src/store/open-store.js';
import { freePort } from '../support/free-port.js';

test('S22: a wrong clock of this host is told before anybody has to guess why all requests are refused', async () => {
  const port = await freePort();
  const store = await openForgetfulStore();
  const counted = countEvents();
  const parts = { store, clock: { now: () => new Date() }, logger: createLogger('silent') };
  const operations = { port, metrics: true };
  const standing = { problem: () => undefined };
  const running = startOperations({ ...parts, operations }, { isOpen: () => true }, counted, standing);
  const ask = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
  expect(await ask()).toContain('"clock":"ok"');
  const now = Date.now();
  counted.slack.clock(new Date(now + 400_000), new Date(now));
  expect(await ask()).toContain('clock skew 400 s');
  await running.stop();
  await store.close();
});
