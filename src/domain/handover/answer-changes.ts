import type { FormProperty } from '../database-form.js';
import { isActive, type Stage } from '../opportunity.js';
import { sameValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import type { TransferMode } from '../stage-change/stage-asks.js';
import type { HandoverContent } from './handover.js';

/** What the page and the database say when the answer is given. */
export interface AnswerFacts {
  readonly properties: readonly FormProperty[];
  /** By property id; blank ones are missing. */
  readonly values: ReadonlyMap<string, PropertyValue>;
  /** The stages of the database, in its order. */
  readonly stages: readonly Stage[];
}

/** One property, as it is and as the answer makes it. */
export interface AnswerChange {
  readonly propertyId: string;
  readonly name: string;
  readonly before: PropertyValue | undefined;
  readonly after: PropertyValue | undefined;
}

/** The deal becomes the new Sales Engineer's; where deals change their owner, it is open again (C2). */
export function acceptChanges(
  { fromStage, newSalesEngineer }: HandoverContent,
  facts: AnswerFacts,
  mode: TransferMode,
): readonly AnswerChange[] {
  const people: PropertyValue = { type: 'people', ids: [newSalesEngineer.notionId] };
  return [
    ...setting(facts, 'sales_engineer', people),
    ...(mode === 'owner' ? setting(facts, 'stage', stageValue(facts, openStage(facts, fromStage))) : []),
  ];
}

/**
 * The deal is as it was before it was handed over, as far as nobody changed it since. Where the handover left the old
 * Sales Engineer in place, whoever stands there by now came there another way and stays.
 */
export function returnChanges(
  { fromStage, toStage, oldSalesEngineers, newSalesEngineer }: HandoverContent,
  facts: AnswerFacts,
  mode: TransferMode,
): readonly AnswerChange[] {
  const isAssigned = toStage === (fromStage ?? '');
  const wroteOwner = isAssigned || mode === 'owner';
  const ids = oldSalesEngineers.map(({ id }) => id);
  const old: PropertyValue | undefined = ids.length === 0 ? undefined : { type: 'people', ids };
  const own: PropertyValue = { type: 'people', ids: [newSalesEngineer.notionId] };
  const stageNow = valueOf(facts, 'stage');
  return [
    ...(sameValue(stageNow, stageValue(facts, toStage))
      ? setting(
          facts,
          'stage',
          stageValue(facts, knownStage(facts, fromStage) ?? openStage(facts, fromStage)),
        )
      : []),
    ...(wroteOwner && sameValue(valueOf(facts, 'sales_engineer'), own)
      ? setting(facts, 'sales_engineer', old)
      : []),
    ...(sameValue(valueOf(facts, 'new_sales_engineer'), own)
      ? setting(facts, 'new_sales_engineer', undefined)
      : []),
  ];
}

/** The stage it came from, or else the first that is open. */
function openStage({ stages }: AnswerFacts, from: string | undefined): string | undefined {
  const open = stages.filter((stage) => isActive({ stage }));
  return (open.find(({ name }) => name === from) ?? open[0])?.name;
}

function knownStage({ stages }: AnswerFacts, from: string | undefined): string | undefined {
  return stages.find(({ name }) => name === from)?.name;
}

function stageValue({ properties }: AnswerFacts, option: string | undefined): PropertyValue | undefined {
  const type = properties.find(({ role }) => role === 'stage')?.type === 'status' ? 'status' : 'select';
  return option === undefined ? undefined : { type, option };
}

type Role = 'stage' | 'sales_engineer' | 'new_sales_engineer';

function valueOf({ properties, values }: AnswerFacts, role: Role): PropertyValue | undefined {
  const property = properties.find((one) => one.role === role);
  return property && values.get(property.id);
}

function setting(facts: AnswerFacts, role: Role, after: PropertyValue | undefined): readonly AnswerChange[] {
  const property = facts.properties.find((one) => one.role === role);
  if (property === undefined || (role !== 'stage' && property.type !== 'people')) return [];
  if (role === 'stage' && after === undefined) return [];
  const before = facts.values.get(property.id);
  return sameValue(before, after) ? [] : [{ propertyId: property.id, name: property.name, before, after }];
}
