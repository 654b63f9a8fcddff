import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import type { DatabaseSetup, RoleInDatabase } from '../../domain/setup/database-setup.js';
import type { SetupChoices } from '../../domain/setup/kept-mapping.js';

/** Why a choice cannot be. */
export type SetupConflict =
  | { readonly kind: 'property_gone'; readonly role: PropertyRole }
  | {
      readonly kind: 'plays_another_role';
      readonly role: PropertyRole;
      readonly propertyName: string;
      readonly other: PropertyRole;
    };

/** Choices that name a property that is gone or no longer fits, or that another role has (only the title may be the customer, too). Pure. */
export function conflicts(setup: DatabaseSetup, choices: SetupChoices): readonly SetupConflict[] {
  return setup.roles.flatMap((each): SetupConflict[] => {
    const choice = choices.roles[each.role];
    if (choice === undefined || choice === null) return [];
    const property = each.fitting.find(({ id }) => id === choice);
    if (property === undefined) return [{ kind: 'property_gone', role: each.role }];
    if (property.type === 'title') return [];
    const other = setup.roles.find(
      (rival) => rival.role !== each.role && propertyAfter(rival, choices) === choice,
    );
    if (other === undefined) return [];
    return [{ kind: 'plays_another_role', role: each.role, propertyName: property.name, other: other.role }];
  });
}

function propertyAfter({ role, property }: RoleInDatabase, choices: SetupChoices): string | null | undefined {
  const choice = choices.roles[role];
  return choice === undefined ? property?.id : choice;
}
