import type { CreationStep } from '../../../domain/creation/creation-steps.js';
import type { CreationPlace } from '../../../domain/creation/plan-creation.js';
import { MAPPING_CELLS } from '../../../domain/creation/take-typed.js';
import type { FormProperty } from '../../../domain/database-form.js';
import type { CustomerField } from '../../../domain/page-body/customer-information.js';
import type { StepProblem } from '../../../services/create/take-step.js';
import { clamp } from '../../text/outgoing.js';
import { typedProblemWords, unknownPeopleWords } from '../../text/property-words.js';
import { propertyField } from '../../views/property-fields.js';

/** What stands below each field of a page. */
export function stepErrors(
  problems: readonly StepProblem[],
  properties: readonly FormProperty[],
  step: CreationStep,
): Record<string, string> {
  return Object.fromEntries(
    problems.map((problem): [string, string] => [
      fieldOfProblem(problem, properties, step),
      clamp(words(problem), 2000),
    ]),
  );
}

function words(problem: StepProblem): string {
  switch (problem.kind) {
    case 'missing':
      return 'Nothing is created without it. Please fill it in.';
    case 'unreadable':
      return typedProblemWords(problem.problem);
    case 'unknown_person':
      return unknownPeopleWords(problem.names);
    case 'people_unchecked':
      return 'I cannot look up people in Notion right now. What you typed is kept: try again in a moment, or choose nobody.';
    case 'too_many_rows':
      return `At most ${problem.max} rows fit in here. Add the others with /opp update when the page is there.`;
  }
}

function fieldOfProblem(
  problem: StepProblem,
  properties: readonly FormProperty[],
  step: CreationStep,
): string {
  if (problem.kind === 'too_many_rows') return step.kind === 'features' ? 'otherFeatures' : 'needs';
  if (problem.kind === 'people_unchecked') return fieldOfPeople(properties);
  return fieldOf(problem.where, properties, step);
}

function fieldOfPeople(properties: readonly FormProperty[]): string {
  const people = properties.find(({ type }) => type === 'people');
  return people === undefined ? '' : propertyField(people);
}

function fieldOf(where: CreationPlace, properties: readonly FormProperty[], step: CreationStep): string {
  if (where.on === 'information') return TOPIC_FIELDS[where.field];
  if (where.on === 'mapping') return step.kind === 'mapping' ? `${MAPPING_CELLS.need}:0` : 'needs';
  const property = properties.find(({ id }) => id === where.propertyId);
  return property === undefined ? '' : propertyField(property);
}

const TOPIC_FIELDS: Readonly<Record<CustomerField, string>> = {
  ...{ industry: 'industry', size: 'size', product: 'product', worksOn: 'worksOn', whyNow: 'whyNowText' },
  ...{ telemetryNeed: 'telemetryNeed', competitors: 'competitors' },
};
