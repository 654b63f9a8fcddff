import { z } from 'zod';

import { unnumberedKey } from '../domain/fold.js';
import type { StageRole } from '../domain/opportunity.js';

/** The roles a property can play. */
export const PROPERTY_ROLES = [
  'title',
  'customer',
  'stage',
  'sales_engineer',
  'account_executive',
  'amount',
  'close_date',
] as const;
/** Roles that only widen what can be asked for: a database without them lacks nothing. */
const OPTIONAL_ROLES = ['members', 'features'] as const;
export type PropertyRole = (typeof PROPERTY_ROLES)[number] | (typeof OPTIONAL_ROLES)[number];

/** What a team calls things; it comes from the playbook, never from the code. */
export interface MappingRules {
  /** Names a property of this role may have, best first; capitals, accents and punctuation do not matter. */
  readonly propertyAliases: Readonly<Partial<Record<PropertyRole, readonly string[]>>>;
  stageRole(stageName: string): StageRole;
}

/** A data source as far as it is needed; property types may be any, also ones invented later (N29). */
export const dataSourceSchema = z.looseObject({
  id: z.string(),
  properties: z.record(z.string(), z.looseObject({ id: z.string(), name: z.string(), type: z.string() })),
});
export type DataSourceSchema = z.infer<typeof dataSourceSchema>;

/** Address a property by `id`: it survives renaming (N14). `reason` says why it was chosen. */
export interface MappedProperty {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly reason: string;
}

export interface SchemaMapping {
  readonly roles: Readonly<Partial<Record<PropertyRole, MappedProperty>>>;
  /** Roles that no property plays, each with the reason (N15). */
  readonly missing: readonly { readonly role: PropertyRole; readonly reason: string }[];
}

type Property = Omit<MappedProperty, 'reason'>;

/** Types that can be read for a role. A relation is none: its value is page ids, not names. */
const TYPES: Readonly<Record<PropertyRole, readonly string[]>> = {
  title: ['title'],
  customer: ['rich_text', 'title', 'select', 'multi_select', 'rollup', 'formula'],
  stage: ['status', 'select'],
  sales_engineer: ['people'],
  account_executive: ['people'],
  amount: ['number', 'formula', 'rollup'],
  close_date: ['date', 'formula'],
  members: ['people'],
  features: ['multi_select', 'select', 'rich_text', 'formula', 'rollup'],
};

/** Decides which property plays which role, by name and type (S0-10, N14, N15). Pure. */
export function mapSchema(schema: DataSourceSchema, rules: MappingRules): SchemaMapping {
  const properties = Object.values(schema.properties);
  const roles: Partial<Record<PropertyRole, MappedProperty>> = {};
  const missing: { role: PropertyRole; reason: string }[] = [];
  const taken = new Set<string>();
  for (const role of PROPERTY_ROLES) {
    const free = properties.filter(({ id, type }) => type === 'title' || !taken.has(id));
    const found = find(role, free, rules.propertyAliases[role] ?? []);
    if (typeof found === 'string') missing.push({ role, reason: found });
    else {
      roles[role] = found;
      taken.add(found.id);
    }
  }
  for (const role of OPTIONAL_ROLES) {
    const free = properties.filter(({ id }) => !taken.has(id));
    const found = find(role, free, rules.propertyAliases[role] ?? []);
    if (typeof found === 'string') continue;
    roles[role] = found;
    taken.add(found.id);
  }
  return { roles, missing };
}

/** The property, or the reason why there is none. */
function find(
  role: PropertyRole,
  properties: readonly Property[],
  aliases: readonly string[],
): MappedProperty | string {
  const fitting = properties.filter(({ type }) => TYPES[role].includes(type));
  if (role === 'title')
    return first(fitting, 'the title property') ?? 'the data source has no title property';
  for (const alias of aliases) {
    const named = first(fitting.filter(isNamed(alias)), `its name fits "${alias}"`);
    if (named !== undefined) return named;
  }
  // A status property is made for exactly this, so the only one needs no name to be known.
  const statuses = properties.filter(({ type }) => type === 'status');
  const only =
    role === 'stage' && statuses.length === 1 ? first(statuses, 'the only status property') : undefined;
  return only ?? whyNone(role, properties, aliases);
}

function whyNone(role: PropertyRole, properties: readonly Property[], aliases: readonly string[]): string {
  const wrongType = properties.find((property) => aliases.some((alias) => isNamed(alias)(property)));
  const wanted = TYPES[role].join(' or ');
  if (wrongType !== undefined) return `"${wrongType.name}" is of type ${wrongType.type}; needed is ${wanted}`;
  const names = aliases.map((alias) => `"${alias}"`).join(', ');
  return names === '' ? 'no name is configured for it' : `no property is named ${names}`;
}

function first(properties: readonly Property[], reason: string): MappedProperty | undefined {
  const [property] = properties;
  return property && { id: property.id, name: property.name, type: property.type, reason };
}

function isNamed(alias: string): (property: Property) => boolean {
  const wanted = unnumberedKey(alias);
  return ({ name }) =>
    wanted !== '' && (unnumberedKey(name) === wanted || unnumberedKey(withoutAside(name)) === wanted);
}

/** `Amount (USD)` is an amount. */
function withoutAside(name: string): string {
  return name.replace(/\([^)]*\)/gu, ' ');
}
