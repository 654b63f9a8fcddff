import { nameKey, unnumberedKey } from '../fold.js';
import type { Playbook } from '../playbook.js';
import type { Pipeline, PipelineStage } from '../playbook/pipelines.js';

/** What the playbook says about walking from stage to stage. */
export type GuideRules = Pick<
  Playbook,
  | 'stages'
  | 'type_property'
  | 'pipelines'
  | 'transitions'
  | 'qualification'
  | 'assets'
  | 'proof_of_concept'
  | 'technical_win'
  | 'health'
  | 'closing'
  | 'reporting'
> &
  Partial<Pick<Playbook, 'warranted' | 'links'>>;

/** The playbook's own name for a stage of the database; undefined for one that it does not know. */
export function playbookStage({ stages }: Pick<GuideRules, 'stages'>, name: string): string | undefined {
  const called = namesOf(stages);
  return called.get(nameKey(name)) ?? called.get(unnumberedKey(name));
}

/** A report asks it a hundred thousand times of the same playbook. */
const known = new WeakMap<GuideRules['stages'], ReadonlyMap<string, string>>();

/** By everything that it is called, the name of each stage; where two share one, the first has it. */
function namesOf(stages: GuideRules['stages']): ReadonlyMap<string, string> {
  const before = known.get(stages);
  if (before !== undefined) return before;
  const called = new Map<string, string>();
  for (const { name, aliases } of stages)
    for (const key of [name, ...aliases].map(nameKey)) if (!called.has(key)) called.set(key, name);
  known.set(stages, called);
  return called;
}

/** The pipeline of a kind of opportunity: the one that names it, else the one for all others, else the first. */
export function pipelineOf(
  { pipelines }: Pick<GuideRules, 'pipelines'>,
  type: string | undefined,
): Pipeline | undefined {
  const key = type === undefined ? undefined : nameKey(type);
  return (
    pipelines.find(({ types }) => types.some((one) => nameKey(one) === key)) ??
    pipelines.find(({ types }) => types.length === 0) ??
    pipelines[0]
  );
}

/** What a pipeline expects in a stage of the database; undefined when it does not have that stage. */
export function expectedIn(
  rules: Pick<GuideRules, 'stages'>,
  pipeline: Pipeline,
  stage: string | undefined,
): PipelineStage | undefined {
  const at = placeIn(rules, pipeline, stage);
  return at === undefined ? undefined : pipeline.stages[at];
}

/** The place of a stage in a pipeline, from 0; undefined when the pipeline does not have it. */
export function placeIn(
  rules: Pick<GuideRules, 'stages'>,
  { stages }: Pipeline,
  stage: string | undefined,
): number | undefined {
  const name = stage === undefined ? undefined : playbookStage(rules, stage);
  const at = stages.findIndex((one) => name !== undefined && nameKey(one.stage) === nameKey(name));
  return at === -1 ? undefined : at;
}
