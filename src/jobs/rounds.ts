import { every, type Ticking } from './every.js';

/** Something done again and again that nobody waits for. */
export interface Round {
  readonly everyMs: number;
  readonly tick: () => Promise<void>;
  /** Everything that is due; left out, one tick does that. */
  readonly all?: () => Promise<void>;
}

/** Rounds that go on by themselves, or are done once, one after the other. */
export function roundsOf(rounds: readonly Round[]) {
  return {
    begin: (onError: (error: unknown) => void): readonly Ticking[] =>
      rounds.map(({ everyMs, tick }) => every(everyMs, tick, onError)),
    async once(): Promise<void> {
      for (const { tick, all } of rounds) await (all ?? tick)();
    },
  };
}
