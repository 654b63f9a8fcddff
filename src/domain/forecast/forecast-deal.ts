import { z } from 'zod';
import type { FormProperty } from '../database-form.js';
import { nameKey } from '../fold.js';
import type { Confidence } from '../playbook/confidence.js';
import { storedValue } from '../property-form/stored-value.js';
import type { PropertyValue } from '../property-value.js';
import { propertyFor } from '../stage-change/stage-facts.js';

const CHOSEN_TYPES = ['select', 'status', 'rich_text'] as const;

/** The columns that an answer goes to, and what they say; kept while the deal is asked about. */
export const ForecastDeal = z.object({
  /** Becomes the mark of what is written. */
  operationId: z.string(),
  opportunityId: z.string(),
  title: z.string(),
  url: z.string(),
  column: z.object({ id: z.string(), name: z.string(), type: z.enum(CHOSEN_TYPES) }),
  before: storedValue.optional(),
  /** The levels that can be chosen, as the database calls them. */
  levels: z.array(z.object({ option: z.string(), means: z.string() })),
  reason: z.object({ id: z.string(), name: z.string(), before: storedValue.optional() }).optional(),
});
export type ForecastDeal = z.infer<typeof ForecastDeal>;

export interface ForecastColumns {
  readonly column: ForecastDeal['column'];
  readonly levels: ForecastDeal['levels'];
  /** Where the reason stands besides the change log (S2-9); undefined: nowhere. */
  readonly reason: { readonly id: string; readonly name: string } | undefined;
}

/** Where a database keeps how sure the Sales Engineer is (S2-5…9), or what it lacks for that, in words. */
export function forecastColumns(
  rules: Confidence,
  properties: readonly FormProperty[],
): ForecastColumns | { readonly missing: string } {
  const wanted = rules.property ?? 'confidence';
  const found = propertyFor({ field: wanted }, properties);
  const type = CHOSEN_TYPES.find((one) => one === found?.type);
  if (found === undefined || type === undefined)
    return { missing: `no column says how sure the Sales Engineer is (${wanted})` };
  const known = rules.levels.flatMap(({ name, means }) => {
    if (type === 'rich_text') return [{ option: name, means }];
    const option = found.options.find((one) => nameKey(one) === nameKey(name));
    return option === undefined ? [] : [{ option, means }];
  });
  const levels = known.filter(({ option }, at) => known.findIndex((one) => one.option === option) === at);
  if (levels.length < 2) {
    const names = rules.levels.map(({ name }) => name).join(', ');
    return { missing: `“${found.name}” has not the options ${names}` };
  }
  const reason =
    rules.rationale_property === undefined
      ? undefined
      : propertyFor({ field: rules.rationale_property }, properties);
  const takesText = reason?.type === 'rich_text' ? { id: reason.id, name: reason.name } : undefined;
  return { column: { id: found.id, name: found.name, type }, levels, reason: takesText };
}

/** A level as its column holds it. */
export function levelValue({ type }: ForecastDeal['column'], option: string): PropertyValue {
  return type === 'rich_text' ? { type, text: option } : { type, option };
}

/** The level that a value says, as the database calls it; undefined for none and for one that cannot be chosen. */
export function levelOf(
  levels: ForecastDeal['levels'],
  value: PropertyValue | undefined,
): string | undefined {
  const said =
    value === undefined ? undefined : 'option' in value ? value.option : 'text' in value ? value.text : '';
  return levels.find(({ option }) => said !== undefined && nameKey(option) === nameKey(said))?.option;
}
