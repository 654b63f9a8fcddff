import { PROPERTY_ROLES, type PropertyRole } from '../domain/playbook/property-roles.js';
import type { KeptMapping, KeptRole, SetupChoices } from '../domain/setup/kept-mapping.js';
import { samePropertyId } from './ids.js';
import type { DataSourceSchema } from './mapping-rules.js';
import type { SchemaMapping } from './schema-mapping.js';

/**
 * What to remember after the database was read: each role's property under its newest name. A property that is gone
 * stays remembered, because Notion can bring it back under the same id. Pure.
 */
export function keptFrom(mapping: SchemaMapping, before: KeptMapping): KeptMapping {
  const roles: Partial<Record<PropertyRole, KeptRole>> = { ...before.roles };
  for (const { role, property } of mapping.all) {
    if (property !== undefined) roles[role] = { property, chosen: before.roles[role]?.chosen ?? false };
  }
  return { roles, stages: before.stages };
}

/** What to remember after a person decided. Choices that name no property of the database change nothing. Pure. */
export function withChoices(
  kept: KeptMapping,
  choices: SetupChoices,
  { properties }: DataSourceSchema,
): KeptMapping {
  const roles: Partial<Record<PropertyRole, KeptRole>> = { ...kept.roles };
  for (const role of PROPERTY_ROLES) {
    const choice = choices.roles[role];
    if (choice === null) roles[role] = { property: null, chosen: true };
    const found = Object.values(properties).find(({ id }) => samePropertyId(id, choice ?? ''));
    if (found === undefined) continue;
    roles[role] = { property: { id: found.id, name: found.name, type: found.type }, chosen: true };
  }
  return { roles, stages: { ...kept.stages, ...choices.stages } };
}
