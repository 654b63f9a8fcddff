import type { FormProperty } from '../database-form.js';
import { coverageOf, type Coverage, type Regions } from '../playbook/regions.js';
import type { CreationForm } from './creation-form.js';

/** Who covers the region of a new opportunity; told, offered, and never filled in unasked (S0-27, S1-54…56). */
export interface RegionNote extends Coverage {
  /** Whom to take into which column with one press; undefined: nobody, or somebody was chosen. */
  readonly offer: { readonly email: string; readonly property: FormProperty } | undefined;
}

const NAMES_PLACES: ReadonlySet<FormProperty['type']> = new Set([
  ...(['select', 'status', 'multi_select', 'rich_text'] as const),
]);

/** Undefined when no column names a place, when the team names nobody at all, and when there is nothing to be said. */
export function regionNote(
  regions: Regions,
  { answers }: Pick<CreationForm, 'answers'>,
  properties: readonly FormProperty[],
): RegionNote | undefined {
  const named = regions.some(
    ({ owner, overrides }) => owner !== undefined || overrides.some((one) => one.owner !== undefined),
  );
  if (!named) return undefined;
  const answered = (id: string): readonly string[] => [answers[id] ?? []].flat().filter((one) => one !== '');
  const places = properties.filter(({ type, role }) => NAMES_PLACES.has(type) && role !== 'customer');
  const coverage = coverageOf(
    regions,
    places.flatMap(({ id }) => answered(id)),
  );
  if (coverage === undefined) return undefined;
  const property = properties.find(({ role, type }) => role === 'account_executive' && type === 'people');
  const chosen = property !== undefined && answered(property.id).length > 0;
  const [email, ...others] = coverage.owners;
  if (email === undefined || others.length > 0) return { ...coverage, offer: undefined };
  if (chosen) return undefined;
  return { ...coverage, offer: property && { email, property } };
}
