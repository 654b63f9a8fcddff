import { CRASH_POINTS } from './crash-point.js';
import { ASSIGN } from '../../src/services/deal-change/deal-change-payload.js';
import { HANDOVER_ACCEPT, HANDOVER_RETURN } from '../../src/services/hand-over/answer-payload.js';
import { HAND_OVER } from '../../src/services/hand-over/hand-over-payload.js';
import { answerId } from './intents.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { idOf, SLOTS } from './seed.js';

/** A process lets this much time pass to finish what the one before it left behind, in such steps. */
export const TURN_MS = 130_000;
export const FINISHING_MS = 9 * TURN_MS;
/** So that a property is left for every change of a page. */
export const PAGES = 20;

/** How many requests write what an operation of the kind promises. */
const WRITES: Readonly<Record<string, number>> = {
  ...{ stage: 2, information: 4, undo: 2, answers: 3, confidence: 2 },
  ...{ [ASSIGN]: 2, [HAND_OVER]: 2, [HANDOVER_ACCEPT]: 2, [HANDOVER_RETURN]: 2 },
};

/** What is promised in the so-manieth trial: thirteen kinds and seven points, so that each comes to meet each. */
export function crashIntent(n: number): Intent {
  const kind = CHAOS_KINDS[n % CHAOS_KINDS.length]?.kind ?? '';
  if (kind === 'undo') {
    const undoes = intentOf(n, 'stage');
    return { ...undoes, kind, id: `undo:${undoes.id}`, undoes };
  }
  if (kind !== HANDOVER_ACCEPT && kind !== HANDOVER_RETURN) return intentOf(n, kind);
  const answers = intentOf(n, HAND_OVER);
  return { ...answers, kind, id: answerId(answers, kind), answers };
}

/** What must be saved before. */
export function before({ undoes, answers }: Intent): Intent | undefined {
  return undoes ?? answers;
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
  // A deal is given to somebody once.
  const pageId = idOf(kind === ASSIGN ? PAGES + n : n % PAGES);
  const id = kind === HAND_OVER ? `trial-${n}.${pageId}` : `trial-${n}`;
  const named = { id, kind, pageId, token: `x${n}`, slot };
  return { ...named, twinOf: undefined, window: new Map(), undoes: undefined };
}
