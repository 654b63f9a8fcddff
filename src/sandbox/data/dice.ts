/** Chance that always falls the same way: one die per key, so that changing one deal never reshuffles another. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in `percent` of 100 throws. */
  chance(percent: number): boolean;
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** `count` different ones of `items` (or all), in their original order. */
  some<T>(items: readonly T[], count: number): T[];
}

/** A die seeded by `key` (mulberry32 over a hash of the key). */
export function diceFor(key: string): Dice {
  let state = hash(key);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError(`nothing to pick from for ${key}`);
      return item;
    },
    some: (items, count) => {
      const order = items.map((_, index) => ({ index, rank: next() }));
      const kept = new Set(
        order
          .sort((a, b) => a.rank - b.rank)
          .slice(0, count)
          .map(({ index }) => index),
      );
      return items.filter((_, index) => kept.has(index));
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (const char of key) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}
