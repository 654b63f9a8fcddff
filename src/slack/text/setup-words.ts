import {
  missingRoles,
  unclearRoles,
  type DatabaseProperty,
  type DatabaseSetup,
  type RoleInDatabase,
} from '../../domain/setup/database-setup.js';
import { ROLE_LABELS, STAGE_ROLE_LABELS } from '../../domain/setup/role-labels.js';
import { STAGE_ROLES } from '../../domain/opportunity.js';
import type { OffConstruct } from '../../domain/setup/off-construct.js';
import { offWords } from './off-words.js';
import { clamp } from './outgoing.js';
import { WITHOUT_ROLE } from './role-words.js';

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
      : [`${ROLE_LABELS[role]}: “${clamp(property.name, 60)}”, because ${because(reason)}`],
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  rich_text: 'text',
  people: 'person',
  multi_select: 'multi-select',
  phone_number: 'phone',
};

/** A property's type as Notion's own menus call it. */
function typeWord(type: string): string {
  return TYPE_WORDS[type] ?? type.replaceAll('_', ' ');
}

/** A reason as it reads after "because". */
export function because(reason: string): string {
  return /^(its|it|somebody) /u.test(reason) ? clamp(reason, 120) : `it is ${clamp(reason, 120)}`;
}

/** `Won (closed): Win, Closed Won`: the stages by what they mean. */
export function stageLines(setup: DatabaseSetup): readonly string[] {
  return STAGE_ROLES.flatMap((role) => {
    const names = setup.stages.filter((stage) => stage.role === role).map(({ name }) => clamp(name, 60));
    return names.length === 0 ? [] : [`${STAGE_ROLE_LABELS[role]}: ${clamp(names.join(', '), 300)}`];
  });
}

/** What does not work yet, and why: one line for each role without a property. */
export function missingLines(setup: DatabaseSetup): readonly string[] {
  return missingRoles(setup).map(missingLine);
}

function missingLine({ role, reason }: RoleInDatabase): string {
  return `${ROLE_LABELS[role]}: ${clamp(reason, 200)}. ${WITHOUT_ROLE[role]}`;
}

/** `Technical win: /opp win keeps … Add a checkbox “Technical win”.` One line for each part of the playbook that is off. */
export function offLines(off: readonly OffConstruct[]): readonly string[] {
  return off.map(offLine);
}

export function offLine(off: OffConstruct): string {
  const { what, without, remedy } = offWords(off);
  return clamp(`${what}: ${without} ${remedy}`, 300);
}
