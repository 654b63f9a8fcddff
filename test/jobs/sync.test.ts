import { createSyncJob } from '../../src/jobs/sync.js';
import { createTurn } from '../../src/jobs/turn.js';
import type { MirrorSync } from '../../src/services/ports/mirror-sync.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A row that nobody else wants, unless `taken`. */
function turnsOf(row: { taken: boolean; broken: boolean; freed: number }) {
  return {
    take: () =>
      row.broken ? Promise.reject(new Error('no database')) : Promise.resolve(row.taken ? undefined : 1),
    keep: () => Promise.resolve(!row.taken),
    free: () => Promise.resolve(void (row.freed += 1)),
  };
}

/** A sync that only notes what it was asked for. */
function watched(rows = 200) {
  const asked: string[] = [];
  const answers = { full: (): Promise<boolean> => Promise.resolve(true) };
  const sync: MirrorSync = {
    full: () => (asked.push('full'), answers.full()),
    delta: () => (asked.push('delta'), Promise.resolve()),
    sweep: () => (asked.push('sweep'), Promise.resolve(0)),
    standing: () => Promise.resolve({ rows }),
    stop: () => void asked.push('stop'),
    refresh: () => Promise.resolve(),
    refreshComments: () => Promise.resolve(),
  };
  let now = Date.parse('2026-11-20T12:00:00Z');
  const errors: unknown[] = [];
  const clock = { now: () => new Date(now) };
  const row = { taken: false, broken: false, freed: 0 };
  const turn = createTurn(turnsOf(row), 'sync', clock);
  const job = createSyncJob({ sync, turn, clock, onError: (error) => errors.push(error) });
  return {
    ...{ job, errors, answers, row, turn },
    /** What is asked for in one run, `ms` later. */
    after: async (ms: number): Promise<readonly string[]> => {
      now += ms;
      asked.length = 0;
      await job.run();
      return [...asked];
    },
  };
}

test('the first run reads everything, later ones what was edited, each minute', async () => {
  const { after } = watched();
  expect(await after(0)).toEqual(['full', 'sweep']);
  expect(await after(1000)).toEqual(['sweep']);
  expect(await after(MINUTE)).toEqual(['delta', 'sweep']);
  expect(await after(30_000)).toEqual(['sweep']);
  expect(await after(30_000)).toEqual(['delta', 'sweep']);
});

test('a small database is read in full every hour', async () => {
  const { after } = watched(200);
  await after(0);
  expect(await after(HOUR)).toEqual(['full', 'sweep']);
});

test('a large one is read in full at night', async () => {
  const { after } = watched(5_000);
  await after(0);
  expect(await after(HOUR)).toEqual(['delta', 'sweep']);
  expect(await after(20 * HOUR)).toEqual(['delta', 'sweep']);
  // 09:00 and then 01:30 on the day after.
  expect(await after(2.5 * HOUR)).toEqual(['delta', 'sweep']);
  expect(await after(HOUR)).toEqual(['full', 'sweep']);
});

test('a full reading that is not proven is tried again, less and less often', async () => {
  const { after, answers } = watched();
  answers.full = () => Promise.resolve(false);
  expect(await after(0)).toContain('full');
  expect(await after(MINUTE)).toContain('full');
  expect(await after(MINUTE)).not.toContain('full');
  expect(await after(MINUTE)).toContain('full');
  answers.full = () => Promise.resolve(true);
  expect(await after(4 * MINUTE)).toContain('full');
  expect(await after(4 * MINUTE)).not.toContain('full');
});

test('a failure is reported and ends nothing', async () => {
  const { after, answers, errors } = watched();
  answers.full = () => Promise.reject(new Error('no network'));
  expect(await after(0)).toEqual(['full', 'sweep']);
  expect(errors).toEqual([new Error('no network')]);
  answers.full = () => Promise.resolve(true);
  expect(await after(MINUTE)).toEqual(['full', 'sweep']);
});

test('calls during a run join it, and after the stop nothing runs', async () => {
  const { job, after } = watched();
  expect(job.run()).toBe(job.run());
  await job.stop();
  expect(await after(HOUR)).toEqual([]);
});

test('a process without the turn reads nothing, and does not keep its start waiting', async () => {
  const { job, after, row } = watched();
  row.taken = true;
  expect(await after(0)).toEqual([]);
  await job.rowsRead;
  row.taken = false;
  expect(await after(1000)).toEqual(['full', 'sweep']);
});

test('a process that loses its turn half-way stands down, and begins in full when it gets it back', async () => {
  const { after, answers, row, turn } = watched();
  answers.full = async () => {
    row.taken = true;
    await turn.renew();
    return false;
  };
  expect(await after(0)).toEqual(['full']);
  expect(await after(HOUR)).toEqual([]);
  row.taken = false;
  answers.full = () => Promise.resolve(true);
  expect(await after(1000)).toEqual(['full', 'sweep']);
});

test('the turn is given back at the stop, once', async () => {
  const { job, after, row } = watched();
  await after(0);
  await job.stop();
  await job.stop();
  expect(row.freed).toBe(1);
});

test('a database that does not say whose turn it is stops nothing for good', async () => {
  const { after, errors, row } = watched();
  row.broken = true;
  expect(await after(0)).toEqual([]);
  expect(errors).toEqual([new Error('no database')]);
  row.broken = false;
  expect(await after(1000)).toEqual(['full', 'sweep']);
});
