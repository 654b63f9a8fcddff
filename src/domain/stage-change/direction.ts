import { isActive, type Stage } from '../opportunity.js';

/**
 * Whether a change leads back: out of a stage that ends a deal, or to one that comes earlier in the database's order
 * (C4b). To an end it always leads on; so does entering the first stage, and resting on hold.
 */
export function leadsBack(stages: readonly Stage[], from: string | undefined, to: string): boolean {
  const at = stages.findIndex(({ name }) => name === from);
  const target = stages.findIndex(({ name }) => name === to);
  const [before, after] = [stages[at], stages[target]];
  if (before === undefined || after === undefined || !isActive({ stage: after })) return false;
  if (!isActive({ stage: before })) return true;
  return after.role !== 'on_hold' && before.role !== 'on_hold' && target < at;
}
