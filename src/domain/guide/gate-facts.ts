import type { StageRole } from '../opportunity.js';
import type { Pipeline } from '../playbook/pipelines.js';
import { placeIn, type GuideRules } from './guide.js';

/** What is known of a deal when its stage is about to change. */
export interface GateFacts {
  /** As the database calls them. */
  readonly from: string | undefined;
  readonly to: string;
  readonly toRole: StageRole;
  /** Of a lost deal: since so many days; undefined: not lost, or nobody knows. */
  readonly lostDaysAgo?: number | undefined;
  /** Undefined: nobody entered one. */
  readonly amount?: number | undefined;
  /** What kind of opportunity it is. */
  readonly type: string | undefined;
  /** The evidence on the page for an item, by its words; undefined or blank: none. */
  readonly evidence: (item: string) => string | undefined;
  /** Whether a property, by role or name, is filled in. */
  readonly filled: (field: string) => boolean;
  /** What the database says of the technical win; left out: nothing. */
  readonly technicalWin?: boolean | undefined;
}

/** Ends and pauses that a deal may take at any time. */
export const BESIDE: ReadonlySet<StageRole> = new Set([
  'lost',
  'transferred',
  'duplicate',
  'unqualified',
  'on_hold',
]);

/** Whether the new stage comes before the one that the deal is in. */
export function leadsBack(rules: GuideRules, pipeline: Pipeline, { from, to }: GateFacts): boolean {
  const [before, after] = [placeIn(rules, pipeline, from), placeIn(rules, pipeline, to)];
  return before !== undefined && after !== undefined && after < before;
}
