import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import type { DatabaseSetup, RoleInDatabase } from '../../domain/setup/database-setup.js';
import type { SetupChoices } from '../../domain/setup/kept-mapping.js';
import { ROLE_LABELS, STAGE_ROLE_LABELS } from '../../domain/setup/role-labels.js';
import type { StageRole } from '../../domain/opportunity.js';

/** The choices that change something, and the same in words. */
export interface SetupNews {
  readonly choices: SetupChoices;
  readonly lines: readonly string[];
}

/**
 * Leaves out what only repeats the present: a sure guess that was left alone stays a guess, so that it follows the
 * playbook. An unclear one that was left alone is confirmed. Pure.
 */
export function news(setup: DatabaseSetup, choices: SetupChoices): SetupNews {
  const roles: Partial<Record<PropertyRole, string | null>> = {};
  const stages: Record<string, StageRole> = {};
  const lines: string[] = [];
  for (const each of setup.roles) {
    const choice = choices.roles[each.role];
    if (choice === undefined || isAsBefore(each, choice)) continue;
    roles[each.role] = choice;
    lines.push(
      `${ROLE_LABELS[each.role]}: ${shown(each, each.property?.id ?? null)} → ${shown(each, choice)}`,
    );
  }
  for (const { id, name, role, certainty } of setup.stages) {
    const choice = choices.stages[id];
    if (choice === undefined || (choice === role && certainty !== 'unknown')) continue;
    stages[id] = choice;
    lines.push(`Stage “${name}”: ${STAGE_ROLE_LABELS[role]} → ${STAGE_ROLE_LABELS[choice]}`);
  }
  return { choices: { roles, stages }, lines };
}

function isAsBefore({ property, certainty }: RoleInDatabase, choice: string | null): boolean {
  return (property?.id ?? null) === choice && certainty !== 'unclear' && certainty !== 'lost';
}

function shown({ fitting }: RoleInDatabase, id: string | null): string {
  const name = fitting.find((property) => property.id === id)?.name;
  return name === undefined ? 'none' : `“${name}”`;
}
