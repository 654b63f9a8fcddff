import type { StageRole } from '../opportunity.js';
import type { PropertyRole } from '../playbook/property-roles.js';

/** A property of the database. Its id survives renaming (N14). */
export interface DatabaseProperty {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** Which property plays a role, and how sure that is. */
export interface RoleInDatabase {
  readonly role: PropertyRole;
  /** Undefined: no property plays it. */
  readonly property: DatabaseProperty | undefined;
  /** Why this property, or why none; in words that go after "because". */
  readonly reason: string;
  /**
   * - `chosen`: a person said so, also that no property plays it.
   * - `sure`: name and type leave no doubt.
   * - `unclear`: a person should say; meanwhile the guess is used, if there is one.
   * - `lost`: the property that played it is gone or has a type that does not fit (N15).
   * - `absent`: the database has no property that could play it.
   * - `unused`: the playbook does not name it.
   */
  readonly certainty: 'chosen' | 'sure' | 'unclear' | 'lost' | 'absent' | 'unused';
  /** The properties whose type fits. */
  readonly fitting: readonly DatabaseProperty[];
}

/** A value of the stage property and what it means. */
export interface StageInDatabase {
  readonly id: string;
  readonly name: string;
  readonly role: StageRole;
  /** `unknown`: the playbook does not list it; it counts as active (S0-17). */
  readonly certainty: 'chosen' | 'known' | 'unknown';
}

/** The connected database as Opp understands it (S0-8, S0-10). */
export interface DatabaseSetup {
  readonly dataSourceId: string;
  /** Every role, in the order in which people read them. */
  readonly roles: readonly RoleInDatabase[];
  /** In the order of the database; empty without a stage property. */
  readonly stages: readonly StageInDatabase[];
  /** Every property of the database, whatever its role. */
  readonly properties: readonly DatabaseProperty[];
}

/** Roles that should have a property and have none. */
export function missingRoles(setup: Pick<DatabaseSetup, 'roles'>): readonly RoleInDatabase[] {
  return setup.roles.filter(
    ({ property, certainty }) => property === undefined && certainty !== 'chosen' && certainty !== 'unused',
  );
}

/** Roles that a person should decide. */
export function unclearRoles(setup: Pick<DatabaseSetup, 'roles'>): readonly RoleInDatabase[] {
  return setup.roles.filter(
    ({ certainty, fitting }) => certainty === 'unclear' || (certainty === 'lost' && fitting.length > 0),
  );
}

export function unknownStages(setup: Pick<DatabaseSetup, 'stages'>): readonly StageInDatabase[] {
  return setup.stages.filter(({ certainty }) => certainty === 'unknown');
}
