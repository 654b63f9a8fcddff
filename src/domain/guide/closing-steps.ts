import { nameKey } from '../fold.js';
import type { StageRole } from '../opportunity.js';
import type { Playbook } from '../playbook.js';
import { isDenied } from './denied.js';

type Step = Playbook['closing'][number];

/** What the page's table says of a step that is done and needs no document. */
export const DONE = 'Done';

/** How far a deal is on its way from an offer to a closed deal (S1-57…60, S4-167…170). */
export interface ClosingStanding {
  readonly done: number;
  readonly steps: number;
  /** The first step that is not done and waits for nothing; undefined when all are done. */
  readonly next: { readonly does: string; readonly by: string | undefined } | undefined;
  /** Steps that are done although one before them is not. */
  readonly early: readonly string[];
}

/** Undefined without such steps, and before the first of them unless the deal is won. */
export function closingStanding(
  steps: readonly Step[],
  evidence: ReadonlyMap<string, string>,
  role: StageRole | undefined,
): ClosingStanding | undefined {
  const isDone = (does: string): boolean => {
    const text = evidence.get(nameKey(does));
    return text !== undefined && !isDenied(text);
  };
  const done = steps.filter(({ does }) => isDone(does));
  if (steps.length === 0 || (done.length === 0 && role !== 'won')) return undefined;
  const next = steps.find(({ does, needs }) => !isDone(does) && needs.every(isDone));
  return {
    ...{ done: done.length, steps: steps.length },
    next: next && { does: next.does, by: next.by },
    early: done.filter(({ needs }) => !needs.every(isDone)).map(({ does }) => does),
  };
}

/** `by Finance · after: Quote and signature · document: Signed quote` */
export function stepWords({ by, needs, proof }: Step): string {
  return [
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(needs.length === 0 ? [] : [`after: ${needs.join(', ')}`]),
    ...(proof === undefined ? [] : [`document: ${proof}`]),
  ].join(' · ');
}
