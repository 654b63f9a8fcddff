import { z } from 'zod';

import type { StageRole } from '../domain/opportunity.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';
import type { DatabaseProperty } from '../domain/setup/database-setup.js';

/** What a team calls things; it comes from the playbook, never from the code. */
export interface MappingRules {
  /** Names a property of this role may have, best first; capitals, accents and punctuation do not matter. */
  readonly propertyAliases: Readonly<Partial<Record<PropertyRole, readonly string[]>>>;
  stageRole(stageName: string): StageRole;
  /** Undefined for a stage the playbook does not list. Left out: every stage counts as listed. */
  knownStageRole?(stageName: string): StageRole | undefined;
}

/** A data source as far as it is needed; property types may be any, also ones invented later (N29). */
export const dataSourceSchema = z.looseObject({
  id: z.string(),
  properties: z.record(z.string(), z.looseObject({ id: z.string(), name: z.string(), type: z.string() })),
});
export type DataSourceSchema = z.infer<typeof dataSourceSchema>;

/** Address a property by `id`: it survives renaming (N14). `reason` says why it was chosen. */
export interface MappedProperty extends DatabaseProperty {
  readonly reason: string;
}
