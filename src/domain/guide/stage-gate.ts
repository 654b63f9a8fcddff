import { nameKey } from '../fold.js';
import type { Criterion } from '../playbook/criterion.js';
import type { Pipeline, PipelineStage } from '../playbook/pipelines.js';
import { isDenied } from './denied.js';
import { BESIDE, leadsBack, type GateFacts } from './gate-facts.js';
import { warningsOf, type GateWarning } from './gate-warnings.js';
import { milestonesOnTheWay, type MilestonesOnTheWay } from './milestones-on-the-way.js';
import { expectedIn, pipelineOf, placeIn, type GuideRules } from './guide.js';

export interface GateItem {
  readonly kind: 'exit' | 'entrance' | 'letter' | 'asset';
  readonly says: string;
  /** The question that would fill it. */
  readonly ask: string;
}

/** What a stage asks, what of it is missing, and which way leads on (S1-6…35, S1-53, S4-182…184). */
export interface StageGate extends MilestonesOnTheWay {
  readonly purpose: string | undefined;
  readonly help: string | undefined;
  /** Rules of the stage that hold for this amount. */
  readonly hints: readonly string[];
  readonly wanted: number;
  readonly missing: readonly GateItem[];
  readonly warnings: readonly GateWarning[];
  /** The stage that still holds, when something on the way does not hold any more. */
  readonly stepBackTo: string | undefined;
}

/** The gate between two stages; undefined when the playbook has no pipeline with the new one. Pure and quick. */
export function stageGate(rules: GuideRules, facts: GateFacts): StageGate | undefined {
  const pipeline = pipelineOf(rules, facts.type);
  const next = pipeline && expectedIn(rules, pipeline, facts.to);
  if (pipeline === undefined) return undefined;
  const warnings = warningsOf(rules, pipeline, facts);
  // An end beside the way asks for nothing, and may be closed to a deal all the same.
  if (next === undefined) return warnings.length === 0 ? undefined : { ...NOTHING_ASKED, warnings };
  const leadsOn = !BESIDE.has(facts.toRole) && !leadsBack(rules, pipeline, facts);
  const items = leadsOn ? itemsOf(rules, pipeline, facts) : [];
  return {
    ...{ purpose: next.purpose, help: next.help, wanted: items.length },
    ...milestonesOnTheWay(rules, pipeline, { ...facts, technicalWin: facts.technicalWin }, leadsOn),
    hints: hintsFor(next, facts.amount),
    missing: items.filter((item) => !holds(item, facts)),
    warnings,
    stepBackTo: stepBackTarget(rules, pipeline, facts),
  };
}

const NOTHING_ASKED = {
  ...{ purpose: undefined, help: undefined, hints: [], milestones: [], behind: [] },
  ...{ wanted: 0, missing: [], stepBackTo: undefined },
};

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

/** The first stage on the way whose own criteria do not hold any more: everything before it is complete (S4-184). */
function stepBackTarget(rules: GuideRules, pipeline: Pipeline, facts: GateFacts): string | undefined {
  if (rules.transitions?.step_back !== true) return undefined;
  const at = placeIn(rules, pipeline, facts.from);
  if (at === undefined) return undefined;
  return pipeline.stages
    .slice(0, at)
    .find(({ exit }) => exit.some(({ says }) => isDenied(facts.evidence(says) ?? '')))?.stage;
}
