import { nameKey } from '../fold.js';
import { parseLocalDate, type LocalDate } from '../local-date.js';
import type { Pipeline } from '../playbook/pipelines.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { isDenied } from './denied.js';
import type { GuideRules } from './guide.js';

/** What the table of the technical win calls its own two rows. */
export const WIN_ITEMS = { state: 'State', evidence: 'Proof' } as const;
/** Milestones besides the technical one stand in a table of their own. */
export const MILESTONES_HEADING = 'Milestones';

/** Something that a deal reaches in a stage of its pipeline (S1-17, S1-21, S1-27). */
export interface Milestone {
  readonly name: string;
  /** The stage that brings it, as the playbook calls it. */
  readonly stage: string;
  /** It is the one whose state and proof have rows of their own. */
  readonly isTechnical: boolean;
}

/** What a page and its properties say about milestones. */
export interface MilestoneEvidence {
  /** Of an item, by its words; undefined or blank: none. */
  readonly evidence: (item: string) => string | undefined;
  /** What the database says of the technical win; undefined: nothing. */
  readonly technicalWin: boolean | undefined;
}

type MilestoneRules = Pick<GuideRules, 'pipelines' | 'technical_win'>;

/** The milestones of a pipeline in the order of its stages, each once. */
export function milestonesOn({ technical_win }: MilestoneRules, pipeline: Pipeline): readonly Milestone[] {
  const technical = technical_win === undefined ? undefined : nameKey(technical_win.heading);
  const all = pipeline.stages.flatMap(({ stage, milestones }) =>
    milestones.map((name) => ({ name, stage, isTechnical: nameKey(name) === technical })),
  );
  return all.filter(
    ({ name }, at) => all.findIndex((earlier) => nameKey(earlier.name) === nameKey(name)) === at,
  );
}

/** Whether any pipeline has milestones that are no technical win. */
export function hasFurtherMilestones(rules: MilestoneRules): boolean {
  return rules.pipelines.some((pipeline) =>
    milestonesOn(rules, pipeline).some(({ isTechnical }) => !isTechnical),
  );
}

/** The technical one by its state, or by the database; any other one by evidence that does not begin with a no. */
export function isReached(
  { technical_win }: MilestoneRules,
  { name, isTechnical }: Milestone,
  { evidence, technicalWin }: MilestoneEvidence,
): boolean {
  if (!isTechnical) {
    const text = evidence(name)?.trim() ?? '';
    return text !== '' && !isDenied(text);
  }
  const state = evidence(WIN_ITEMS.state)?.trim() ?? '';
  return state === '' ? technicalWin === true : nameKey(state) === nameKey(technical_win?.won ?? '');
}

/** Which milestones of its pipeline a deal has reached, and since when. */
export interface MilestonesStanding {
  readonly reached: readonly { readonly name: string; readonly on: LocalDate | undefined }[];
  readonly open: readonly string[];
}

/** Undefined for a pipeline without milestones. `evidence` and `days` go by the items' folded words. */
export function milestonesStanding(
  rules: MilestoneRules,
  pipeline: Pipeline,
  known: {
    readonly evidence: ReadonlyMap<string, string>;
    readonly days: ReadonlyMap<string, string>;
    readonly technicalWin: boolean | undefined;
  },
): MilestonesStanding | undefined {
  const all = milestonesOn(rules, pipeline);
  if (all.length === 0) return undefined;
  const evidence = (item: string): string | undefined => known.evidence.get(nameKey(item));
  const { technicalWin } = known;
  const reached = all.filter((milestone) => isReached(rules, milestone, { evidence, technicalWin }));
  return {
    reached: reached.map(({ name, isTechnical }) => {
      const day = known.days.get(nameKey(isTechnical ? WIN_ITEMS.state : name));
      return { name, on: parseLocalDate(day ?? '') };
    }),
    open: all.filter((milestone) => !reached.includes(milestone)).map(({ name }) => name),
  };
}

/** Ticked, or saying what the playbook calls a win; false when it says anything else, undefined when it is blank. */
export function saysTechnicalWin(
  { technical_win }: Pick<MilestoneRules, 'technical_win'>,
  value: PropertyValue | undefined,
): boolean | undefined {
  if (value?.type === 'checkbox') return value.checked;
  const text = shownValue(value, new Map());
  return text === undefined ? undefined : nameKey(text) === nameKey(technical_win?.won ?? '');
}
