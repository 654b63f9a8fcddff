/**
 * One process of several on a server: it reads whenever it has the turn, and tells each reading. Its time is what
 * it is told at the start, and stands still. It never ends by itself.
 */
import { createSyncJob } from '../../../../src/jobs/sync.js';
import { createTurn } from '../../../../src/jobs/turn.js';
import { openStore } from '../../../../src/store/open-store.js';

const [databaseUrl = '', at = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined };
const clock = { now: () => new Date(at) };
const store = await openStore({ databaseUrl, dataDir: '', log, clock });
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const job = createSyncJob({
  clock,
  turn: createTurn(store.turns, 'sync', clock),
  onError: (error) => {
    tell(String(error));
  },
  sync: {
    full: () => (tell('reads'), Promise.resolve(true)),
    delta: () => Promise.resolve(),
    sweep: () => Promise.resolve(0),
    standing: () => Promise.resolve({ rows: 0 }),
    stop: () => undefined,
    refresh: () => Promise.resolve(),
    refreshComments: () => Promise.resolve(),
  },
});
await job.run();
tell('has run');
setInterval(() => undefined, 60_000);
