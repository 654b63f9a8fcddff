import { knownStageRoles, stageRoles, type Playbook } from '../domain/playbook.js';
import type { MappingRules } from './mapping-rules.js';

/** What the playbook says about column and stage names, as the schema mapping asks for it. */
export function rulesOf(playbook: Playbook): MappingRules {
  return {
    propertyAliases: playbook.properties,
    stageRole: stageRoles(playbook),
    knownStageRole: knownStageRoles(playbook),
  };
}
