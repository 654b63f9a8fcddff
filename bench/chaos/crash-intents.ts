import { CRASH_POINTS } from './crash-point.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { idOf, SLOTS } from './seed.js';

/** A process lets this much time pass to finish what the one before it left behind, in such steps. */
export const TURN_MS = 130_000;
export const FINISHING_MS = 9 * TURN_MS;
/** So that a property is left for every change of a page. */
export const PAGES = 20;

/** How many requests write what an operation of the kind promises. */
const WRITES: Readonly<Record<string, number>> = { stage: 2, information: 4, undo: 2 };

/** What is promised in the so-manieth trial: six kinds and seven points, so that each comes to meet each. */
export function crashIntent(n: number): Intent {
  const kind = CHAOS_KINDS[n % CHAOS_KINDS.length]?.kind ?? '';
  const whole = intentOf(n, kind === 'undo' ? 'stage' : kind);
  return kind === 'undo' ? { ...whole, kind, id: `undo:${whole.id}`, undoes: whole } : whole;
}

/** At which point the process dies in the so-manieth trial. */
export function crashPointOf(n: number): (typeof CRASH_POINTS)[number] {
  return CRASH_POINTS[n % CRASH_POINTS.length] ?? 'in flight';
}

/** Which of its writes it does not survive: one after the other. */
export function sparedBy({ kind }: Intent, n: number): number {
  return Math.floor(n / (CHAOS_KINDS.length * CRASH_POINTS.length)) % (WRITES[kind] ?? 1);
}

function intentOf(n: number, kind: string): Intent {
  const slot = SLOTS[Math.floor(n / PAGES) % SLOTS.length] ?? '';
  const named = { id: `trial-${n}`, kind, pageId: idOf(n % PAGES), token: `x${n}`, slot };
  return { ...named, twinOf: undefined, window: new Map(), undoes: undefined };
}
