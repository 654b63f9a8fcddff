import { z } from 'zod';
import { STAGE_ROLES, type StageRole } from '../opportunity.js';
import { PROPERTY_ROLES, type PropertyRole } from '../playbook/property-roles.js';

const property = z.object({ id: z.string(), name: z.string(), type: z.string() });

const keptRole = z.object({
  /** Null: a person said that no property plays it. */
  property: property.nullable(),
  /** By a person; otherwise it was guessed. */
  chosen: z.boolean(),
});
export type KeptRole = z.infer<typeof keptRole>;

/**
 * What is remembered of a data source: which property played each role when it was last read, and what people
 * decided. Without it a renamed property would be lost at the next start (N14).
 */
export interface KeptMapping {
  readonly roles: Readonly<Partial<Record<PropertyRole, KeptRole>>>;
  /** What people said a stage means, by option id. */
  readonly stages: Readonly<Record<string, StageRole>>;
}

export const NOTHING_KEPT: KeptMapping = { roles: {}, stages: {} };

const stored = z.object({
  roles: z.record(z.string(), keptRole.or(z.unknown().transform(() => undefined))),
  stages: z.record(z.string(), z.enum(STAGE_ROLES).or(z.unknown().transform(() => undefined))),
});

/** Reads what was stored; roles that another version knew and this one does not are left out. Throws on other shapes. */
export function readKeptMapping(value: unknown): KeptMapping {
  const { roles, stages } = stored.parse(value);
  const known: Partial<Record<PropertyRole, KeptRole>> = {};
  for (const role of PROPERTY_ROLES) {
    const kept = roles[role];
    if (kept !== undefined) known[role] = kept;
  }
  const meanings: Record<string, StageRole> = {};
  for (const [id, role] of Object.entries(stages)) if (role !== undefined) meanings[id] = role;
  return { roles: known, stages: meanings };
}

/** What a person decides in `/opp setup`; what is left out stays as it is. */
export interface SetupChoices {
  /** A property's id, or null for none. */
  readonly roles: Readonly<Partial<Record<PropertyRole, string | null>>>;
  readonly stages: Readonly<Record<string, StageRole>>;
}
