import { nameKey } from '../fold.js';
import { propertyAliases, type Playbook } from '../playbook.js';
import { PROPERTY_ROLES, type PropertyRole } from '../playbook/property-roles.js';
import { ROLE_LABELS } from './role-labels.js';

/** The database, as far as it is asked for. */
export interface KnownProperties {
  readonly roles: readonly { readonly role: PropertyRole; readonly property: unknown }[];
  readonly properties: readonly { readonly name: string; readonly type: string }[];
}

/** Whether a property of this role, or of this name, is there. */
export type Has = (field: string) => boolean;

export function knownFields({ roles, properties }: KnownProperties): Has {
  const names = new Set(properties.map(({ name }) => nameKey(name)));
  const filled = new Set<string>(
    roles.filter(({ property }) => property !== undefined).map(({ role }) => role),
  );
  return (field) => filled.has(field) || names.has(nameKey(field));
}

export function roleNamed(field: string): PropertyRole | undefined {
  return PROPERTY_ROLES.find((role) => role === field);
}

/** What a property of this role would be called: the playbook's first name for it. */
export function columnFor(rules: Pick<Playbook, 'properties'>, role: PropertyRole): string {
  return propertyAliases(rules, role)[0] ?? ROLE_LABELS[role];
}
