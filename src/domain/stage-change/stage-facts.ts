import type { FormProperty } from '../database-form.js';
import { nameKey } from '../fold.js';
import type { Stage } from '../opportunity.js';
import type { PropertyValue } from '../property-value.js';
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
  readonly values: ReadonlyMap<string, PropertyValue>;
  /** What the page's own tables say of the things that stages expect, by their folded words; left out: nothing. */
  readonly evidence?: Readonly<Record<string, string>> | undefined;
  /** Titles of the pages that the relations among them name, by id, as far as the person may see them. */
  readonly pageTitles?: ReadonlyMap<string, string> | undefined;
  /** Of a lost deal, where the playbook says until when it is reopened: since when it is lost, and whose it is. */
  readonly lost?: { readonly daysAgo: number; readonly customer: string } | undefined;
}

/** Something that a stage asks for, and the property that takes it. */
export interface AskedField {
  readonly ask: StageAsk;
  /** Made up where the database has none: the answer stands in the change log only. */
  readonly property: FormProperty;
  readonly stored: boolean;
  /** What the deal says now. */
  readonly value: PropertyValue | undefined;
}

/** The questions of a stage, each with the property that takes the answer. */
export function askedFields(
  asks: readonly StageAsk[],
  { properties, values }: Pick<StageFacts, 'properties' | 'values'>,
): readonly AskedField[] {
  return asks.flatMap((ask): AskedField[] => {
    const property = propertyFor(ask, properties);
    if (property === undefined) return [{ ask, property: madeUp(ask), stored: false, value: undefined }];
    const value = values.get(property.id);
    return canBeAsked(property) ? [{ ask, property, stored: true, value }] : [];
  });
}

/** A title is no answer, and of what a relation leads to one must know where it is. */
function canBeAsked({ type, relatedTo }: FormProperty): boolean {
  return type !== 'title' && (type !== 'relation' || relatedTo !== undefined);
}

/** The property of this role, or else of this name; never the stage itself. */
export function propertyFor(
  { field }: Pick<StageAsk, 'field'>,
  properties: readonly FormProperty[],
): FormProperty | undefined {
  const others = properties.filter(({ role }) => role !== 'stage');
  return (
    others.find(({ role }) => role === field) ?? others.find(({ name }) => nameKey(name) === nameKey(field))
  );
}

const TYPES = {
  text: 'rich_text',
  date: 'date',
  person: 'people',
  number: 'number',
  yes_no: 'checkbox',
} as const;

function madeUp({ field, as, label }: StageAsk): FormProperty {
  return {
    id: `log:${field}`,
    name: label,
    type: TYPES[as],
    role: undefined,
    options: [],
    relatedTo: undefined,
  };
}
