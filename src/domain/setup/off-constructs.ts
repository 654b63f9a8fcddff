import type { Playbook } from '../playbook.js';
import { knownFields, type KnownProperties } from './known-fields.js';
import type { OffConstruct } from './off-construct.js';
import {
  answersOff,
  cardLinksOff,
  clocksOff,
  criteriaOff,
  kindsOff,
  linksOff,
  peopleOff,
  stampsOff,
} from './off-without-column.js';
import { amountsOff, confidenceOff, signsOff, technicalWinOff } from './off-without-role.js';

export type ConstructRules = Pick<
  Playbook,
  | 'stages'
  | 'properties'
  | 'type_property'
  | 'types'
  | 'pipelines'
  | 'confidence'
  | 'technical_win'
  | 'health'
  | 'clocks'
  | 'notices'
  | 'links'
  | 'transitions'
  | 'card_links'
>;

/**
 * The parts of the playbook that are off because the database lacks a property that they want, in the playbook's
 * order; roles without a property are told apart from it. Pure.
 */
export function offConstructs(rules: ConstructRules, database: KnownProperties): readonly OffConstruct[] {
  const has = knownFields(database);
  return [
    ...kindsOff(rules, has),
    ...confidenceOff(rules, has),
    ...technicalWinOff(rules, has),
    ...amountsOff(rules, has),
    ...signsOff(rules, has),
    ...clocksOff(rules, has),
    ...stampsOff(rules, has),
    ...linksOff(rules, database),
    ...cardLinksOff(rules, has),
    ...peopleOff(rules, has),
    ...answersOff(rules, has),
    ...criteriaOff(rules, has),
  ];
}
