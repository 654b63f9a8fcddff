import { canBeFilled, type FormProperty } from '../database-form.js';
import { CUSTOMER_TOPICS, type CustomerField } from '../page-body/customer-information.js';
import type { FeatureMapping } from '../page-body/feature-mapping.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { customerIn, featuresIn, namesIn, valueIn, type InformationFacts } from './information-facts.js';

/** One thing that can be changed, as it is now (S0-40). */
export type ChangeTarget =
  | {
      readonly kind: 'property';
      readonly property: FormProperty;
      readonly value: PropertyValue | undefined;
      readonly shown: string | undefined;
    }
  | {
      readonly kind: 'customer';
      readonly field: CustomerField;
      readonly topic: string;
      readonly details: string;
    }
  | { readonly kind: 'feature'; readonly rowId: string; readonly mapping: FeatureMapping }
  | { readonly kind: 'new_feature' };

export interface ChangeTargets {
  /** Every property but the stage, which has a command and questions of its own (S0-47). */
  readonly properties: readonly ChangeTarget[];
  readonly customer: readonly ChangeTarget[];
  /** The rows of the feature mapping, and a new one. */
  readonly features: readonly ChangeTarget[];
}

/** Everything that can be changed, in the order in which people read it. */
export function targetsOf(facts: InformationFacts): ChangeTargets {
  const rows = customerIn(facts)?.rows;
  const names = namesIn(facts);
  return {
    properties: facts.properties
      .filter((property) => property.role !== 'stage' && canBeFilled(property))
      .map((property) => {
        const value = valueIn(facts, property.id);
        return { kind: 'property', property, value, shown: shownValue(value, names) };
      }),
    customer: CUSTOMER_TOPICS.map(([field, topic]) => {
      const row = rows?.get(field);
      return { kind: 'customer', field, topic: row?.topic ?? topic, details: row?.details ?? '' };
    }),
    features: [
      ...(featuresIn(facts)?.rows ?? []).map(({ rowId, mapping }): ChangeTarget => ({
        kind: 'feature',
        rowId,
        mapping,
      })),
      { kind: 'new_feature' },
    ],
  };
}

/** A target's name in forms: short, and the same as long as the thing is there. */
export function targetKey(target: ChangeTarget): string {
  switch (target.kind) {
    case 'property':
      return `property:${target.property.id}`;
    case 'customer':
      return `customer:${target.field}`;
    case 'feature':
      return `feature:${target.rowId}`;
    case 'new_feature':
      return 'feature+';
  }
}

export function targetCalled(targets: ChangeTargets, key: string): ChangeTarget | undefined {
  const { properties, customer, features } = targets;
  return [...properties, ...customer, ...features].find((target) => targetKey(target) === key);
}
