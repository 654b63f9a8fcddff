import { nameKey } from '../fold.js';
import type { Pipeline } from '../playbook/pipelines.js';
import { BESIDE, type GateFacts } from './gate-facts.js';
import { placeIn, playbookStage, type GuideRules } from './guide.js';

/** Something about the way itself; it is told, and forbidden only where the playbook says so (C3, S4-182). */
export type GateWarning =
  | { readonly kind: 'skips'; readonly stages: readonly string[] }
  | {
      readonly kind: 'no_way_back';
      readonly oncePast: string;
      /** What to do instead. */
      readonly says?: string | undefined;
      /** It cannot be done at all. */
      readonly blocks?: boolean;
    }
  | { readonly kind: 'not_from'; readonly from: readonly string[] }
  | { readonly kind: 'too_late'; readonly daysAgo: number; readonly within: number };

/** What is to be said of the way from one stage to the other. Pure. */
export function warningsOf(rules: GuideRules, pipeline: Pipeline, facts: GateFacts): readonly GateWarning[] {
  const { must_pass: mustPass = [] } = rules.transitions ?? {};
  const before = placeIn(rules, pipeline, facts.from) ?? -1;
  const after = placeIn(rules, pipeline, facts.to) ?? -1;
  const names = pipeline.stages.map(({ stage }) => stage);
  const skipped = BESIDE.has(facts.toRole)
    ? []
    : names.slice(before + 1, Math.max(before + 1, after)).filter((name) => has(mustPass, name));
  const from = playbookStage(rules, facts.from ?? '') ?? '';
  const onlyFrom = pipeline.stages[after]?.only_from;
  return [
    ...(skipped.length === 0 ? [] : [{ kind: 'skips' as const, stages: skipped }]),
    ...closedWays(rules, pipeline, facts, before),
    ...(onlyFrom === undefined || has(onlyFrom, from) ? [] : [{ kind: 'not_from' as const, from: onlyFrom }]),
    ...tooLate(rules, facts),
  ];
}

/** The rules by which a deal that came so far does not enter the stage (any more), one for each way of saying it. */
function closedWays(
  rules: GuideRules,
  pipeline: Pipeline,
  { to, filled }: GateFacts,
  before: number,
): readonly GateWarning[] {
  const name = playbookStage(rules, to) ?? to;
  return (rules.transitions?.no_way_back ?? []).flatMap((rule): GateWarning[] => {
    const isPast = before >= (placeIn(rules, pipeline, rule.once_past) ?? Infinity);
    if (!has(rule.to, name) || !(isPast || rule.or_filled.some(filled))) return [];
    const warning = { kind: 'no_way_back' as const, oncePast: rule.once_past, says: rule.says };
    return [rule.level === 'block' ? { ...warning, blocks: true } : warning];
  });
}

/** A deal that was lost long ago has a successor instead of being reopened (S4-179). */
function tooLate({ transitions }: GuideRules, { toRole, lostDaysAgo }: GateFacts): readonly GateWarning[] {
  const within = transitions?.reopen_within_days;
  if (within === undefined || lostDaysAgo === undefined || lostDaysAgo <= within || BESIDE.has(toRole))
    return [];
  return [{ kind: 'too_late', daysAgo: lostDaysAgo, within }];
}

function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => nameKey(name) === nameKey(wanted));
}
