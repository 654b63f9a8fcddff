import { unnumberedKey } from '../fold.js';
import type { StageRole } from '../opportunity.js';
import { compactKey, nearest } from './nearest.js';
import type { QueryProblem } from './query-problem.js';
import { quoteUnlessPlain } from './quote.js';
import { type Fix, type Read, unclear, understood } from './read-result.js';
import type { Value } from './scan-query.js';

/** What a stage means to Opp; an unknown name is `active`. */
export type RoleOf = (stageName: string) => StageRole;

/**
 * The stages that are meant, in the database's own names: by the name, with or without its number, by what the
 * playbook calls it (`stage:won` where it is named "Win"), or by the beginning of a single name.
 */
export function readStages(
  values: readonly Value[],
  stages: readonly string[],
  roleOf: RoleOf,
): Read<readonly string[]> {
  const meant = new Set<string>();
  for (const { text } of values) {
    const read = readStage(text, stages, roleOf);
    if (!read.ok) return unclear(read.problem, fixed(values, text, read.problem));
    for (const stage of read.value) meant.add(stage);
  }
  return understood([...meant]);
}

function readStage(text: string, stages: readonly string[], roleOf: RoleOf): Read<readonly string[]> {
  const wanted = compactKey(text);
  const steps: readonly ((stage: string) => boolean)[] = [
    (stage) => stage === text,
    (stage) => compactKey(stage) === wanted,
    (stage) => compactKey(unnumberedKey(stage)) === wanted,
  ];
  for (const step of steps) {
    const found = stages.filter(step);
    if (found.length > 0) return understood(found);
  }
  const role = roleOf(text);
  const ofRole = role === 'active' ? [] : stages.filter((stage) => roleOf(stage) === role);
  if (ofRole.length > 0) return understood(ofRole);
  return byBeginning(text, wanted, stages);
}

function byBeginning(text: string, wanted: string, stages: readonly string[]): Read<readonly string[]> {
  const begun = stages.filter(
    (stage) => compactKey(stage).startsWith(wanted) || compactKey(unnumberedKey(stage)).startsWith(wanted),
  );
  if (begun.length === 1) return understood(begun);
  if (begun.length > 1) return unclear({ kind: 'several_stages', value: text, stages: begun });
  const near = nearest(text, stages);
  return unclear({ kind: 'unknown_value', key: 'stage', value: text, nearest: near, known: stages });
}

/** The whole list with the nearest stage in the place of the unknown one. */
function fixed(values: readonly Value[], unknown: string, problem: QueryProblem): Fix | undefined {
  const near = problem.kind === 'unknown_value' ? problem.nearest : undefined;
  if (near === undefined) return undefined;
  const names = values.map(({ text }) => quoteUnlessPlain(text === unknown ? near : text));
  return { part: 'values', text: names.join(',') };
}
