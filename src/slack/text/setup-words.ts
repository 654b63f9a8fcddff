import {
  missingRoles,
  unclearRoles,
  type DatabaseProperty,
  type DatabaseSetup,
  type RoleInDatabase,
} from '../../domain/setup/database-setup.js';
import { ROLE_WORDS, STAGE_ROLE_WORDS, typeWord } from '../../domain/setup/role-words.js';
import { STAGE_ROLES } from '../../domain/opportunity.js';
import type { OffConstruct } from '../../domain/setup/off-constructs.js';
import { clamp } from './outgoing.js';

/** `ARR (number)` */
export function propertyWords({ name, type }: DatabaseProperty): string {
  return `${clamp(name, 50)} (${typeWord(type)})`;
}

/** `Amount: “ARR”, its name fits "ARR"`: one line for each role that has its property without a doubt. */
export function settledLines(setup: DatabaseSetup): readonly string[] {
  const unclear = new Set(unclearRoles(setup).map(({ role }) => role));
  return setup.roles.flatMap(({ role, property, reason }) =>
    property === undefined || unclear.has(role)
      ? []
      : [`${ROLE_WORDS[role].label}: “${clamp(property.name, 60)}”, because ${because(reason)}`],
  );
}

/** A reason as it reads after "because". */
export function because(reason: string): string {
  return /^(its|it|somebody) /u.test(reason) ? clamp(reason, 120) : `it is ${clamp(reason, 120)}`;
}

/** `Won (closed): Win, Closed Won`: the stages by what they mean. */
export function stageLines(setup: DatabaseSetup): readonly string[] {
  return STAGE_ROLES.flatMap((role) => {
    const names = setup.stages.filter((stage) => stage.role === role).map(({ name }) => clamp(name, 60));
    return names.length === 0 ? [] : [`${STAGE_ROLE_WORDS[role]}: ${clamp(names.join(', '), 300)}`];
  });
}

/** What does not work yet, and why: one line for each role without a property. */
export function missingLines(setup: DatabaseSetup): readonly string[] {
  return missingRoles(setup).map(missingLine);
}

function missingLine({ role, reason }: RoleInDatabase): string {
  const { label, without } = ROLE_WORDS[role];
  return `${label}: ${clamp(reason, 200)}. ${without}`;
}

/** `Technical win: /opp win keeps … Add a checkbox “Technical win”.` One line for each part of the playbook that is off. */
export function offLines(off: readonly OffConstruct[]): readonly string[] {
  return off.map(({ what, without, add }) => clamp(`${what}: ${without} Add ${add}.`, 300));
}
