import { z } from 'zod';

import type { StageRole } from '../domain/opportunity.js';
import type { StageInDatabase } from '../domain/setup/database-setup.js';
import { samePropertyId } from './ids.js';
import type { DataSourceSchema, MappedProperty, MappingRules } from './mapping-rules.js';

const optionsSchema = z
  .looseObject({ options: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
  .catch({ options: [] });

/** The values of the stage property and what each means: what a person said, else the playbook, else active. */
export function stagesOf(
  schema: DataSourceSchema,
  stage: MappedProperty | undefined,
  rules: MappingRules,
  chosen: Readonly<Record<string, StageRole>>,
): readonly StageInDatabase[] {
  const property = stage && Object.values(schema.properties).find(({ id }) => samePropertyId(id, stage.id));
  if (property === undefined) return [];
  const known = (name: string): StageRole | undefined =>
    rules.knownStageRole === undefined ? rules.stageRole(name) : rules.knownStageRole(name);
  return optionsSchema.parse(property[property.type]).options.map(({ id, name }) => {
    const said = chosen[id];
    if (said !== undefined) return { id, name, role: said, certainty: 'chosen' };
    const role = known(name);
    return role === undefined
      ? { id, name, role: 'active', certainty: 'unknown' }
      : { id, name, role, certainty: 'known' };
  });
}
