import type { FormProperty } from '../database-form.js';
import { pipelineOf, placeIn, type GuideRules } from '../guide/guide.js';
import type { LocalDate } from '../local-date.js';
import type { StageRole } from '../opportunity.js';
import type { Playbook } from '../playbook.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { quarterOf } from '../report/quarter.js';
import type { ValueChange } from './plan-stage-change.js';
import { propertyFor, type StageFacts } from './stage-facts.js';

export type StampRules = Pick<GuideRules, 'stages' | 'pipelines' | 'type_property' | 'transitions'> &
  Pick<Playbook, 'reporting'>;

type Stamp = NonNullable<StampRules['transitions']>['stamps'][number];

/** Where a deal does not go on to. */
const BESIDE: ReadonlySet<StageRole> = new Set([
  'lost',
  'transferred',
  'duplicate',
  'unqualified',
  'on_hold',
]);

/**
 * What a change of stage notes besides, where the playbook says so: a day, the amount as it is now, the close quarter
 * (S2-32, S4-162, S4-164). What was noted before stays; what no property can hold is left out. Pure.
 */
export function stampsOf(
  rules: StampRules,
  facts: StageFacts,
  { to, today }: { readonly to: string; readonly today: LocalDate },
): readonly ValueChange[] {
  return (rules.transitions?.stamps ?? []).flatMap((stamp): ValueChange[] => {
    const property = propertyFor({ field: stamp.sets }, facts.properties);
    if (property === undefined || !isDue(rules, facts, stamp, to)) return [];
    const before = facts.values.get(property.id);
    if (stamp.once && before !== undefined && !(before.type === 'checkbox' && !before.checked)) return [];
    const after = valueOf(rules, facts, stamp, { property, today });
    return after === undefined ? [] : [{ propertyId: property.id, name: property.name, before, after }];
  });
}

function isDue(rules: StampRules, facts: StageFacts, { leaves, enters }: Stamp, to: string): boolean {
  const role = facts.stages.find(({ name }) => name === to)?.role;
  if (role === undefined) return false;
  if (enters !== undefined) return enters.includes(role);
  const pipeline = pipelineOf(rules, typeOf(rules, facts));
  if (leaves === undefined || pipeline === undefined || BESIDE.has(role)) return false;
  const [from, left, next] = [facts.stage, leaves, to].map((name) => placeIn(rules, pipeline, name));
  return left !== undefined && next !== undefined && (from ?? -1) <= left && next > left;
}

function typeOf({ type_property }: StampRules, { properties, values }: StageFacts): string | undefined {
  const property =
    type_property === undefined ? undefined : propertyFor({ field: type_property }, properties);
  return property && shownValue(values.get(property.id), new Map());
}

function valueOf(
  { reporting }: StampRules,
  facts: StageFacts,
  { to }: Stamp,
  { property, today }: { readonly property: FormProperty; readonly today: LocalDate },
): PropertyValue | undefined {
  switch (to) {
    case 'today':
      return property.type === 'date' ? { type: 'date', start: today, end: undefined } : undefined;
    case 'yes':
      return property.type === 'checkbox' ? { type: 'checkbox', checked: true } : undefined;
    case 'amount':
      return property.type === 'number' ? amountOf(facts) : undefined;
    case 'quarter':
      return words(property, quarterOf(today, reporting.fiscal_year_starts).label);
  }
}

function amountOf({ properties, values }: StageFacts): PropertyValue | undefined {
  const amount = properties.find(({ role }) => role === 'amount');
  const value = amount && values.get(amount.id);
  return value?.type === 'number' ? value : undefined;
}

/** An option that is not there is not made: the list is the team's. */
function words({ type, options }: FormProperty, text: string): PropertyValue | undefined {
  if (type === 'rich_text') return { type, text };
  return type === 'select' && options.includes(text) ? { type, option: text } : undefined;
}
