import type { PropertyRole } from './playbook/property-roles.js';
import type { WritableType } from './property-value.js';

/** A property of the connected database that Opp can write. */
export interface FormProperty {
  /** Survives renaming (N14). */
  readonly id: string;
  /** As the database calls it now. */
  readonly name: string;
  readonly type: WritableType;
  /** What it means to Opp; undefined for the team's own properties. */
  readonly role: PropertyRole | undefined;
  /** Names of the options, in the database's order; empty for types without. */
  readonly options: readonly string[];
  /** The data source whose pages a relation may name. */
  readonly relatedTo: string | undefined;
}

/** What can be filled in for an opportunity, in the database's order (S0-37). */
export interface DatabaseForm {
  readonly dataSourceId: string;
  readonly properties: readonly FormProperty[];
}

/** Whether there is anything to choose or write: a list without options cannot be filled in from here (N16). */
export function canBeFilled({ type, options, relatedTo }: FormProperty): boolean {
  if (type === 'select' || type === 'status' || type === 'multi_select') return options.length > 0;
  return type !== 'relation' || relatedTo !== undefined;
}
