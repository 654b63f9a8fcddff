import type { FormProperty } from '../database-form.js';
import type { Stage } from '../opportunity.js';
import type { PropertyValue } from '../property-value.js';
import { nameKey } from '../fold.js';
import type { StageAsk } from './stage-asks.js';

/** What a person saw of the deal and the database when the form opened; a change is planned upon this. */
export interface StageFacts {
  readonly title: string;
  readonly url: string;
  /** The name of the stage it was in; undefined: none. */
  readonly stage: string | undefined;
  /** In the database's order. */
  readonly stages: readonly Stage[];
  /** The properties that a change may write: the stage's, those that stages ask for, the Sales Engineer's. */
  readonly properties: readonly FormProperty[];
  /** Their values, by property id; blank ones are missing. */
  readonly values: Readonly<Record<string, PropertyValue>>;
}

/** Something that a stage asks for, and the property that takes it. */
export interface AskedField {
  readonly ask: StageAsk;
  /** Undefined: the database has none, so the answer stands in the change log only. */
  readonly property: FormProperty | undefined;
}

/** Opp does not fill these in as the answer to a question: a title is no answer, a relation names pages. */
const UNASKED = new Set<FormProperty['type']>(['title', 'relation']);

/** The properties that take what is asked. A property that cannot take an answer is left out. */
export function askedFields(
  asks: readonly StageAsk[],
  properties: readonly FormProperty[],
): readonly AskedField[] {
  return asks.flatMap((ask): AskedField[] => {
    const property = propertyFor(ask, properties);
    return property !== undefined && UNASKED.has(property.type) ? [] : [{ ask, property }];
  });
}

function propertyFor(
  { field }: Pick<StageAsk, 'field'>,
  properties: readonly FormProperty[],
): FormProperty | undefined {
  return (
    properties.find(({ role }) => role === field) ??
    properties.find(({ name, role }) => role !== 'stage' && nameKey(name) === nameKey(field))
  );
}

/** How the answer is given. */
export function answerKind({ ask, property }: AskedField): 'long_text' | 'options' | StageAsk['as'] {
  switch (property?.type) {
    case undefined:
      return ask.as === 'choice' ? 'text' : ask.as;
    case 'date':
      return 'date';
    case 'people':
      return 'person';
    case 'number':
      return 'number';
    case 'checkbox':
      return 'yes_no';
    case 'select':
    case 'status':
      return 'choice';
    case 'multi_select':
      return 'options';
    case 'rich_text':
      return 'long_text';
    default:
      return 'text';
  }
}
