import { UserError } from '../domain/errors.js';
import type { PropertyRole } from '../domain/playbook.js';
import { ROLE_WORDS } from '../domain/setup/role-words.js';
import type { MappedProperty, SchemaMapping } from './schema-mapping.js';

/**
 * The property that plays the role, for a write that cannot do without it. Throws `setup_incomplete`, which names the
 * role, says why and whom to ask; whatever needs other roles goes on (N15).
 */
export function needProperty({ roles, all }: SchemaMapping, role: PropertyRole): MappedProperty {
  const property = roles[role];
  if (property !== undefined) return property;
  const why = all.find((each) => each.role === role)?.reason ?? 'no property plays it';
  const missing = [`${ROLE_WORDS[role].label}: ${why} (see /opp setup)`];
  throw new UserError({ kind: 'setup_incomplete', missing });
}
