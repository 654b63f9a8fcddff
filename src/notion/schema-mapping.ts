import { PROPERTY_ROLES, type PropertyRole } from '../domain/playbook/property-roles.js';
import {
  missingRoles,
  type DatabaseProperty,
  type RoleInDatabase,
  type StageInDatabase,
} from '../domain/setup/database-setup.js';
import { NOTHING_KEPT, type KeptMapping, type KeptRole } from '../domain/setup/kept-mapping.js';
import { doesNotFit, guessProperty, whyNone, type Guess } from './guess-property.js';
import { samePropertyId } from './ids.js';
import type { DataSourceSchema, MappedProperty, MappingRules } from './mapping-rules.js';
import { TYPES_OF_ROLE } from './role-types.js';
import { stagesOf } from './stage-options.js';

export interface SchemaMapping {
  readonly roles: Readonly<Partial<Record<PropertyRole, MappedProperty>>>;
  /** Roles that no property plays, each with the reason (N15). */
  readonly missing: readonly { readonly role: PropertyRole; readonly reason: string }[];
  /** Every role, with how sure its property is. */
  readonly all: readonly RoleInDatabase[];
  readonly stages: readonly StageInDatabase[];
}

/**
 * Decides which property plays which role: what a person chose, else what played it before if its id and type
 * still fit, else by name and type (S0-10, N14, N15). Pure.
 */
export function mapSchema(
  schema: DataSourceSchema,
  rules: MappingRules,
  kept: KeptMapping = NOTHING_KEPT,
): SchemaMapping {
  const properties = Object.values(schema.properties).map(({ id, name, type }) => ({ id, name, type }));
  const all = mapRoles(properties, rules, kept);
  const roles: Partial<Record<PropertyRole, MappedProperty>> = {};
  for (const { role, property, reason } of all) {
    if (property !== undefined) roles[role] = { ...property, reason };
  }
  return {
    roles,
    missing: missingRoles({ roles: all }).map(({ role, reason }) => ({ role, reason })),
    all,
    stages: stagesOf(schema, roles.stage, rules, kept.stages),
  };
}

type Found = Pick<RoleInDatabase, 'property' | 'reason' | 'certainty'>;

/** What was decided before comes first, so that a guess never takes a property away from it. */
function mapRoles(
  properties: readonly DatabaseProperty[],
  rules: MappingRules,
  kept: KeptMapping,
): RoleInDatabase[] {
  const taken = new Set<string>();
  const found = new Map<PropertyRole, Found>();
  const settle = (role: PropertyRole, result: Found | undefined): void => {
    if (result === undefined) return;
    found.set(role, result);
    if (result.property !== undefined) taken.add(result.property.id);
  };
  const free = (): DatabaseProperty[] =>
    properties.filter(({ id, type }) => type === 'title' || !taken.has(id));
  const aliases = (role: PropertyRole): readonly string[] => rules.propertyAliases[role] ?? [];
  const before = (chosen: boolean): void => {
    for (const role of PROPERTY_ROLES) {
      const known = kept.roles[role];
      if (known?.chosen !== chosen) continue;
      settle(role, chosen ? asChosen(role, known, properties) : asBefore(role, known, free(), aliases(role)));
    }
  };
  before(true);
  before(false);
  for (const role of PROPERTY_ROLES) {
    if (!found.has(role)) settle(role, asGuessed(role, kept.roles[role], free(), properties, aliases(role)));
  }
  return PROPERTY_ROLES.flatMap((role) => {
    const result = found.get(role);
    const fitting = properties.filter(({ type }) => TYPES_OF_ROLE[role].includes(type));
    return result === undefined ? [] : [{ role, fitting, ...result }];
  });
}

/** A choice is never replaced by a guess: when it is gone, a person is asked again. */
function asChosen(role: PropertyRole, kept: KeptRole, properties: readonly DatabaseProperty[]): Found {
  if (kept.property === null) {
    return { property: undefined, certainty: 'chosen', reason: 'somebody chose that no property plays it' };
  }
  const property = stillFits(role, kept.property, properties);
  return property === undefined
    ? { property, certainty: 'lost', reason: whyLost(role, kept.property, properties) }
    : { property, certainty: 'chosen', reason: 'somebody chose it' };
}

/** The property that played it before, by id. Undefined: it is gone or was retyped, or a guess finds it anyway. */
function asBefore(
  role: PropertyRole,
  kept: KeptRole,
  free: readonly DatabaseProperty[],
  aliases: readonly string[],
): Found | undefined {
  const property = kept.property === null ? undefined : stillFits(role, kept.property, free);
  if (kept.property === null || property === undefined) return undefined;
  const guess = guessProperty(role, free, aliases);
  if (guess?.property.id === property.id) return ofGuess(guess);
  const renamed = property.name !== kept.property.name;
  const before = renamed ? `it was called "${kept.property.name}" before` : 'it has played it so far';
  return guess === undefined
    ? { property, certainty: 'sure', reason: before }
    : { property, certainty: 'unclear', reason: `${before}, but now "${guess.property.name}" would fit` };
}

function asGuessed(
  role: PropertyRole,
  kept: KeptRole | undefined,
  free: readonly DatabaseProperty[],
  properties: readonly DatabaseProperty[],
  aliases: readonly string[],
): Found {
  const guess = guessProperty(role, free, aliases);
  if (guess !== undefined) return ofGuess(guess);
  if (kept?.property) {
    return { property: undefined, certainty: 'lost', reason: whyLost(role, kept.property, properties) };
  }
  const reason = whyNone(role, free, aliases);
  if (role !== 'title' && aliases.length === 0) return { property: undefined, certainty: 'unused', reason };
  // The title may be the customer, but that needs no question: it is what is shown anyway.
  const open = free.some(({ type }) => type !== 'title' && TYPES_OF_ROLE[role].includes(type));
  return { property: undefined, certainty: open ? 'unclear' : 'absent', reason };
}

function ofGuess({ property, reason, sure }: Guess): Found {
  return { property, reason, certainty: sure ? 'sure' : 'unclear' };
}

function stillFits(
  role: PropertyRole,
  kept: DatabaseProperty,
  properties: readonly DatabaseProperty[],
): DatabaseProperty | undefined {
  return properties.find(({ id, type }) => samePropertyId(id, kept.id) && TYPES_OF_ROLE[role].includes(type));
}

function whyLost(
  role: PropertyRole,
  kept: DatabaseProperty,
  properties: readonly DatabaseProperty[],
): string {
  const there = properties.find(({ id }) => samePropertyId(id, kept.id));
  if (there === undefined) return `"${kept.name}" is not in the database any more`;
  return `${doesNotFit(role, there)} (it was ${kept.type})`;
}
