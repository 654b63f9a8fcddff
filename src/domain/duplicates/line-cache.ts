import { readLine, type LineReading } from './line/read-line.js';
import type { LineFacts } from './line/unit.js';
import { normalise } from './normalise.js';

/** Lines that were taken apart before: reading one costs more than comparing it. */
export interface LineCache {
  read(text: string, reading: LineReading): LineFacts | undefined;
  /** The text as the exact comparison sees it. */
  plain(text: string): string;
}

/** As many lines as the comments of a few busy deals have; about 3 kB each. */
const LINES = 5000;

/** A cache that forgets the oldest lines when it is full. It holds for one vocabulary. */
export function createLineCache(limit = LINES): LineCache {
  const facts = new Map<string, LineFacts | undefined>();
  const plain = new Map<string, string>();
  return {
    read(text, reading) {
      const key = `${reading.day} ${reading.isItem === true ? 'item' : 'line'} ${text}`;
      return kept(facts, key, limit, () => readLine(text, reading));
    },
    plain: (text) => kept(plain, text, limit, () => normalise(text)),
  };
}

function kept<T>(known: Map<string, T>, key: string, limit: number, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  const [oldest] = known.keys();
  if (known.size >= limit && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
