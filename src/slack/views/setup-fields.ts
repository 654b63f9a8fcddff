import { z } from 'zod';
import { STAGE_ROLES, type StageRole } from '../../domain/opportunity.js';
import { PROPERTY_ROLES, type PropertyRole } from '../../domain/playbook/property-roles.js';
import type { SetupChoices } from '../../domain/setup/kept-mapping.js';

/** The names of the setup's fields and the values of its options, written and read in one place. */
const ROLE = 'role:';
const STAGE = 'stage:';
const PROPERTY = 'id:';
export const NO_PROPERTY = 'none';

export function roleField(role: PropertyRole): string {
  return `${ROLE}${role}`;
}

export function stageField(optionId: string): string {
  return `${STAGE}${optionId}`;
}

export function propertyValue(propertyId: string): string {
  return `${PROPERTY}${propertyId}`;
}

const stageRole = z.enum(STAGE_ROLES);

/** What was chosen; fields and values of another version are left out. */
export function readChoices(values: Readonly<Record<string, string | undefined>>): SetupChoices {
  const roles: Partial<Record<PropertyRole, string | null>> = {};
  const stages: Record<string, StageRole> = {};
  for (const role of PROPERTY_ROLES) {
    const value = values[roleField(role)];
    if (value === NO_PROPERTY) roles[role] = null;
    else if (value?.startsWith(PROPERTY) === true) roles[role] = value.slice(PROPERTY.length);
  }
  for (const [field, value] of Object.entries(values)) {
    const meaning = stageRole.safeParse(value).data;
    if (field.startsWith(STAGE) && meaning !== undefined) stages[field.slice(STAGE.length)] = meaning;
  }
  return { roles, stages };
}
