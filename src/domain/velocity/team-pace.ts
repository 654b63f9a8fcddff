import { nameKey, unnumberedKey } from '../fold.js';
import { velocityOf } from '../guide/deal-health.js';
import { pipelineOf, placeIn, playbookStage, type GuideRules } from '../guide/guide.js';
import { daysBetween, type LocalDate } from '../local-date.js';
import { median } from '../median.js';
import type { StageRole } from '../opportunity.js';
import type { StageStep } from './stage-path.js';

export type PaceRules = Pick<GuideRules, 'stages' | 'pipelines' | 'health'>;

/** How long the team's deals stayed in each stage that they left, by the stage's key. */
export type TeamPace = ReadonlyMap<
  string,
  { readonly stage: string; readonly median: number; readonly stays: number }
>;

/** Fewer stays say nothing about a team. */
const LEAST_STAYS = 3;

/** How long deals of these ways stayed where they left again; a stage that too few left is missing. Pure. */
export function teamPace(rules: Pick<PaceRules, 'stages'>, paths: Iterable<readonly StageStep[]>): TeamPace {
  const stays = new Map<string, { stage: string; days: number[] }>();
  for (const path of paths) {
    path.forEach(({ on, to }, at) => {
      const next = path[at + 1];
      if (to === undefined || next === undefined || next.on < on) return;
      const key = stageKey(rules, to);
      const known = stays.get(key) ?? { stage: playbookStage(rules, to) ?? to, days: [] };
      known.days.push(daysBetween(on, next.on));
      stays.set(key, known);
    });
  }
  return new Map(
    [...stays].flatMap(([key, { stage, days }]) => {
      const middle = days.length < LEAST_STAYS ? undefined : median(days);
      return middle === undefined ? [] : [[key, { stage, median: middle, stays: days.length }] as const];
    }),
  );
}

/** How fast a deal walks, and what that is measured by (S1-63). */
export interface Pace {
  readonly name: string;
  readonly stage: string;
  readonly days: number;
  /** Half of the team's deals left the stage within so many days; undefined: too few did. */
  readonly median: number | undefined;
  /** It came back from a pause, a loss or a later stage. */
  readonly wentBack: boolean;
}

export interface PaceFacts {
  readonly stage: { readonly name: string; readonly role: StageRole } | undefined;
  readonly type: string | undefined;
  readonly createdOn: LocalDate;
  readonly today: LocalDate;
  readonly path: readonly StageStep[];
  /** Nothing happened for so long that the deal is cold. */
  readonly isCold: boolean;
  readonly team: TeamPace;
}

const WALKING: ReadonlySet<StageRole> = new Set(['active', 'demo', 'poc']);

/**
 * How fast a deal walks beside half of the team's. Undefined for one that does not walk any more, when nobody knows
 * since when it is in its stage, and when there is nothing to compare with.
 */
export function paceOf(
  rules: PaceRules,
  roleOf: (stage: string) => StageRole,
  facts: PaceFacts,
): Pace | undefined {
  const { stage, today, team } = facts;
  if (rules.health === undefined || stage === undefined || !WALKING.has(stage.role)) return undefined;
  const since = enteredOn(rules, facts);
  if (since === undefined || since > today) return undefined;
  const days = daysBetween(since, today);
  const middle = team.get(stageKey(rules, stage.name))?.median;
  const wentBack = cameBack(rules, roleOf, facts);
  const name = velocityOf(rules.health, {
    daysInStage: days,
    median: middle,
    wentBack,
    isCold: facts.isCold,
  });
  return name === undefined ? undefined : { name, stage: stage.name, days, median: middle, wentBack };
}

/** The day on which the deal entered the stage it is in: a deal that never moved is there since it was made. */
function enteredOn(rules: PaceRules, { stage, path, createdOn }: PaceFacts): LocalDate | undefined {
  if (path.length === 0) return createdOn;
  return stage && path.findLast(({ to }) => to !== undefined && isStage(rules, to, stage.name))?.on;
}

function cameBack(
  rules: PaceRules,
  roleOf: (stage: string) => StageRole,
  { stage, type, path }: PaceFacts,
): boolean {
  const at = path.findLastIndex(({ to }) => to !== undefined && isStage(rules, to, stage?.name ?? ''));
  const before = at < 1 ? undefined : path[at - 1]?.to;
  if (before === undefined) return false;
  if (!WALKING.has(roleOf(before))) return true;
  const pipeline = pipelineOf(rules, type);
  const [from, to] = [before, stage?.name].map((name) => pipeline && placeIn(rules, pipeline, name));
  return from !== undefined && to !== undefined && to < from;
}

function isStage(rules: Pick<PaceRules, 'stages'>, one: string, other: string): boolean {
  return stageKey(rules, one) === stageKey(rules, other);
}

/** One key for everything that a stage is called. */
function stageKey(rules: Pick<PaceRules, 'stages'>, name: string): string {
  const known = playbookStage(rules, name);
  return known === undefined ? unnumberedKey(name) : nameKey(known);
}
