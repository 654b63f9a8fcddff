import type { MirrorState } from '../services/ports/mirror.js';

/** How far the first reading is. `of` is undefined as long as nobody knows how many there are. */
export interface Progress {
  readonly read: number;
  readonly of: number | undefined;
  readonly done: boolean;
}

export interface ProgressParts {
  readonly state: () => Promise<MirrorState>;
  readonly show: (progress: Progress) => void;
}

/**
 * Watches the reading after a start, until it is done once: `look` is to be called every second or so and resolves
 * to whether there is more to come. What is already read at the start is not worth a word.
 */
export function watchProgress({ state, show }: ProgressParts): { look(): Promise<boolean> } {
  let shown = false;
  let done = false;
  return {
    async look() {
      if (done) return false;
      const { readCount: read, expectedCount, syncing, complete } = await state();
      done = complete && !syncing;
      if (!done || shown) show({ read, of: done ? read : expectedCount, done });
      shown = true;
      return !done;
    },
  };
}
