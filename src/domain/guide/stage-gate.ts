import { nameKey } from '../fold.js';
import type { StageRole } from '../opportunity.js';
import type { Criterion } from '../playbook/criterion.js';
import type { Pipeline, PipelineStage } from '../playbook/pipelines.js';
import { isDenied } from './denied.js';
import { isReached, milestonesOn } from './milestones.js';
import { expectedIn, pipelineOf, placeIn, playbookStage, type GuideRules } from './guide.js';

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

export interface GateItem {
  readonly kind: 'exit' | 'entrance' | 'letter' | 'asset';
  readonly says: string;
  /** The question that would fill it. */
  readonly ask: string;
}

/** Something about the way itself; it is told and never forbidden (C3). */
export type GateWarning =
  | { readonly kind: 'skips'; readonly stages: readonly string[] }
  | { readonly kind: 'no_way_back'; readonly oncePast: string }
  | { readonly kind: 'not_from'; readonly from: readonly string[] }
  | { readonly kind: 'too_late'; readonly daysAgo: number; readonly within: number };

/** What a stage asks, what of it is missing, and which way leads on (S1-6…35, S1-53, S4-182…184). */
export interface StageGate {
  readonly purpose: string | undefined;
  readonly help: string | undefined;
  /** Rules of the stage that hold for this amount. */
  readonly hints: readonly string[];
  /** What the stage brings. */
  readonly milestones: readonly { readonly name: string; readonly reached: boolean }[];
  /** Milestones of earlier stages that nobody reached; none where the way does not lead on. */
  readonly behind: readonly string[];
  readonly wanted: number;
  readonly missing: readonly GateItem[];
  readonly warnings: readonly GateWarning[];
  /** The stage that still holds, when something on the way does not hold any more. */
  readonly stepBackTo: string | undefined;
}

/** Ends and pauses that a deal may take at any time. */
const BESIDE: ReadonlySet<StageRole> = new Set([
  'lost',
  'transferred',
  'duplicate',
  'unqualified',
  'on_hold',
]);

/** The gate between two stages; undefined when the playbook has no pipeline with the new one. Pure and quick. */
export function stageGate(rules: GuideRules, facts: GateFacts): StageGate | undefined {
  const pipeline = pipelineOf(rules, facts.type);
  const next = pipeline && expectedIn(rules, pipeline, facts.to);
  if (pipeline === undefined || next === undefined) return undefined;
  const items =
    BESIDE.has(facts.toRole) || leadsBack(rules, pipeline, facts) ? [] : itemsOf(rules, pipeline, facts);
  return {
    ...{ purpose: next.purpose, help: next.help, wanted: items.length },
    ...milestonesFor(rules, pipeline, facts),
    hints: hintsFor(next, facts.amount),
    missing: items.filter((item) => !holds(item, facts)),
    warnings: warningsOf(rules, pipeline, facts),
    stepBackTo: stepBackTarget(rules, pipeline, facts),
  };
}

/** What the new stage brings, and what the stages before it were to bring (S1-17, S1-21, S1-27). */
function milestonesFor(
  rules: GuideRules,
  pipeline: Pipeline,
  facts: GateFacts,
): Pick<StageGate, 'milestones' | 'behind'> {
  const known = { evidence: facts.evidence, technicalWin: facts.technicalWin };
  const at = placeIn(rules, pipeline, facts.to) ?? -1;
  const all = milestonesOn(rules, pipeline).map((milestone) => ({
    name: milestone.name,
    at: placeIn(rules, pipeline, milestone.stage) ?? -1,
    reached: isReached(rules, milestone, known),
  }));
  const leadsOn = !BESIDE.has(facts.toRole) && !leadsBack(rules, pipeline, facts);
  return {
    milestones: all.filter((one) => one.at === at).map(({ name, reached }) => ({ name, reached })),
    behind: leadsOn ? all.filter((one) => one.at < at && !one.reached).map(({ name }) => name) : [],
  };
}

/** A rule for certain amounts says nothing about a deal without one. */
function hintsFor({ hints }: PipelineStage, amount: number | undefined): readonly string[] {
  return hints
    .filter(({ amount_from: from, amount_below: below }) => {
      if (from === undefined && below === undefined) return true;
      return amount !== undefined && amount >= (from ?? -Infinity) && amount < (below ?? Infinity);
    })
    .map(({ says }) => says);
}

type Item = GateItem & { readonly field?: string | undefined };

function itemsOf(rules: GuideRules, pipeline: Pipeline, facts: GateFacts): readonly Item[] {
  const left = expectedIn(rules, pipeline, facts.from);
  const next = expectedIn(rules, pipeline, facts.to);
  const items = [
    ...(left?.exit ?? []).map((criterion) => criterionItem('exit', criterion)),
    ...(next?.entrance ?? []).map((criterion) => criterionItem('entrance', criterion)),
    ...letterItems(rules, next?.letters ?? []),
    ...assetItems(rules, pipeline, facts.to),
  ];
  const seen = new Set<string>();
  return items.filter(({ says }) => {
    const isNew = !seen.has(nameKey(says));
    seen.add(nameKey(says));
    return isNew;
  });
}

function criterionItem(kind: 'exit' | 'entrance', { says, ask, field }: Criterion): Item {
  return { kind, says, ask: ask ?? says, field };
}

function letterItems({ qualification }: GuideRules, due: readonly string[]): readonly Item[] {
  const letters = qualification?.letters ?? [];
  return due.flatMap((key): Item[] => {
    const letter = letters.find((one) => nameKey(one.key) === nameKey(key));
    if (letter === undefined) return [];
    return [{ kind: 'letter', says: letter.name, ask: letter.questions[0] ?? letter.definition }];
  });
}

/** Documents that every deal needs of its own in this stage (S3-13, S3-14, S3-21). */
export function assetItems(
  rules: Pick<GuideRules, 'stages' | 'assets'>,
  pipeline: Pipeline,
  stage: string | undefined,
): readonly GateItem[] {
  const at = placeIn(rules, pipeline, stage);
  if (at === undefined) return [];
  return rules.assets.flatMap(({ name, purpose, from, to, per_deal }): GateItem[] => {
    const [first, last] = [placeIn(rules, pipeline, from), placeIn(rules, pipeline, to)];
    const due = per_deal && at >= (first ?? Infinity) && at <= (last ?? -1);
    return due ? [{ kind: 'asset', says: name, ask: `Where is it? ${purpose}` }] : [];
  });
}

/** Documents at hand in this stage: those that are not a deal's own, and the templates of those that are (S3-9…21). */
export function materialIn(
  rules: Pick<GuideRules, 'stages' | 'assets'>,
  pipeline: Pipeline,
  stage: string | undefined,
): readonly Material[] {
  const at = placeIn(rules, pipeline, stage);
  if (at === undefined) return [];
  return rules.assets.flatMap(({ name, from, to, per_deal, template, status, audience }): Material[] => {
    const [first, last] = [placeIn(rules, pipeline, from), placeIn(rules, pipeline, to)];
    const due = at >= (first ?? Infinity) && at <= (last ?? -1);
    return due && (!per_deal || template !== undefined)
      ? [{ name, template, isFinished: status === 'published', isExternal: audience === 'external' }]
      : [];
  });
}

export interface Material {
  readonly name: string;
  readonly template: string | undefined;
  readonly isFinished: boolean;
  /** The customer may see it. */
  readonly isExternal: boolean;
}

function holds({ says, field }: Item, { evidence, filled }: GateFacts): boolean {
  if (field !== undefined && filled(field)) return true;
  const text = evidence(says)?.trim() ?? '';
  return text !== '' && !isDenied(text);
}

function leadsBack(rules: GuideRules, pipeline: Pipeline, { from, to }: GateFacts): boolean {
  const [before, after] = [placeIn(rules, pipeline, from), placeIn(rules, pipeline, to)];
  return before !== undefined && after !== undefined && after < before;
}

function warningsOf(rules: GuideRules, pipeline: Pipeline, facts: GateFacts): readonly GateWarning[] {
  const { must_pass: mustPass = [], no_way_back: noWayBack = [] } = rules.transitions ?? {};
  const before = placeIn(rules, pipeline, facts.from) ?? -1;
  const after = placeIn(rules, pipeline, facts.to) ?? -1;
  const names = pipeline.stages.map(({ stage }) => stage);
  const skipped = BESIDE.has(facts.toRole)
    ? []
    : names.slice(before + 1, Math.max(before + 1, after)).filter((name) => has(mustPass, name));
  const name = playbookStage(rules, facts.to) ?? facts.to;
  const oncePast = noWayBack.find(
    ({ once_past, to }) => has(to, name) && before >= (placeIn(rules, pipeline, once_past) ?? Infinity),
  )?.once_past;
  const from = playbookStage(rules, facts.from ?? '') ?? '';
  const onlyFrom = pipeline.stages[after]?.only_from;
  return [
    ...(skipped.length === 0 ? [] : [{ kind: 'skips' as const, stages: skipped }]),
    ...(oncePast === undefined ? [] : [{ kind: 'no_way_back' as const, oncePast }]),
    ...(onlyFrom === undefined || has(onlyFrom, from) ? [] : [{ kind: 'not_from' as const, from: onlyFrom }]),
    ...tooLate(rules, facts),
  ];
}

/** A deal that was lost long ago has a successor instead of being reopened (S4-179). */
function tooLate({ transitions }: GuideRules, { toRole, lostDaysAgo }: GateFacts): readonly GateWarning[] {
  const within = transitions?.reopen_within_days;
  if (within === undefined || lostDaysAgo === undefined || lostDaysAgo <= within || BESIDE.has(toRole))
    return [];
  return [{ kind: 'too_late', daysAgo: lostDaysAgo, within }];
}

/** The first stage on the way whose own criteria do not hold any more: everything before it is complete (S4-184). */
function stepBackTarget(rules: GuideRules, pipeline: Pipeline, facts: GateFacts): string | undefined {
  if (rules.transitions?.step_back !== true) return undefined;
  const at = placeIn(rules, pipeline, facts.from);
  if (at === undefined) return undefined;
  return pipeline.stages
    .slice(0, at)
    .find(({ exit }) => exit.some(({ says }) => isDenied(facts.evidence(says) ?? '')))?.stage;
}

function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => nameKey(name) === nameKey(wanted));
}
