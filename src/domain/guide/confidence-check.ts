import { nameKey } from '../fold.js';
import type { Confidence } from '../playbook/confidence.js';

/** How the Sales Engineer judges the deal, beside what the last update said (S2-4…9, C7). */
export interface ConfidenceStanding {
  readonly level: string;
  readonly means: string;
  /** The last update and the level say opposite things. */
  readonly mismatch: boolean;
}

/** The level of a deal; the default one when nobody judged it, undefined for one that the playbook does not know. */
export function confidenceOf(
  { levels, default: unjudged }: Confidence,
  said: string | undefined,
  sentiment: '✅' | '‼️' | undefined,
): ConfidenceStanding | undefined {
  const wanted = said ?? unjudged;
  const level = levels.find(({ name }) => wanted !== undefined && nameKey(name) === nameKey(wanted));
  if (level === undefined) return undefined;
  const mismatch =
    (sentiment === '✅' && level.outlook === 'bad') || (sentiment === '‼️' && level.outlook === 'good');
  return { level: level.name, means: level.means, mismatch };
}
