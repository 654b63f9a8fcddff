import { watchProgress, type Progress } from '../../src/jobs/watch-progress.js';
import type { MirrorState } from '../../src/services/ports/mirror.js';

const EMPTY: MirrorState = {
  ...{ complete: false, readCount: 0, expectedCount: undefined, activeCount: 0 },
  ...{ freshAt: undefined, syncing: true },
};

function watching(...states: readonly Partial<MirrorState>[]) {
  const left = [...states];
  const seen: Progress[] = [];
  const watch = watchProgress({
    state: () => Promise.resolve({ ...EMPTY, ...left.shift() }),
    show: (progress) => seen.push(progress),
  });
  return { watch, seen };
}

test('the first reading is shown from nothing to all', async () => {
  const { watch, seen } = watching(
    {},
    { expectedCount: 212 },
    { readCount: 148, expectedCount: 212, complete: true },
    { readCount: 212, complete: true, syncing: false },
  );
  const more = [await watch.look(), await watch.look(), await watch.look(), await watch.look()];
  expect(more).toEqual([true, true, true, false]);
  expect(seen).toEqual([
    { read: 0, of: undefined, done: false },
    { read: 0, of: 212, done: false },
    { read: 148, of: 212, done: false },
    { read: 212, of: 212, done: true },
  ]);
});

test('a start with everything read already shows nothing', async () => {
  const { watch, seen } = watching({ readCount: 212, complete: true, syncing: false });
  expect([await watch.look(), await watch.look()]).toEqual([false, false]);
  expect(seen).toEqual([]);
});

test('a list that is not proven is never shown as done', async () => {
  const { watch, seen } = watching({ readCount: 100, syncing: false }, { readCount: 100, syncing: false });
  expect([await watch.look(), await watch.look()]).toEqual([true, true]);
  expect(seen.some(({ done }) => done)).toBe(false);
});
