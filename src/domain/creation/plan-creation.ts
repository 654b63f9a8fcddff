import type { FormProperty } from '../database-form.js';
import {
  CUSTOMER_TOPICS,
  type CustomerField,
  type CustomerInformation,
} from '../page-body/customer-information.js';
import { detailsOf } from '../page-body/customer-details.js';
import type { FeatureMapping } from '../page-body/feature-mapping.js';
import { askLevelAtCreation, type Creation, type CreationField } from '../playbook/creation.js';
import { readTypedValue, type TypedProblem } from '../property-form/read-typed-value.js';
import type { PropertyValue } from '../property-value.js';
import type { CreationForm } from './creation-form.js';
import { confirmedMapping } from './mapping-rows.js';
import { readInformation } from './read-information.js';

/** Somebody chosen in Slack, as Notion knows them. */
export interface KnownPerson {
  readonly notionId: string;
  readonly name: string;
}
export type KnownPeople = ReadonlyMap<string, KnownPerson>;

/** What will be written, and what is left blank (S0-27, S0-37). */
export interface CreationPlan {
  readonly title: string;
  /** By property id; blank ones are left out. */
  readonly values: readonly (readonly [string, PropertyValue])[];
  readonly information: CustomerInformation;
  readonly mappings: readonly FeatureMapping[];
  /** Everything that stays blank, as the database and the page call it. */
  readonly blanks: readonly string[];
  /** Those of them that the playbook asks for (C3). */
  readonly gaps: readonly string[];
}

/** What is in the way of it, by what is to be filled in. */
export type CreationProblem =
  | { readonly kind: 'missing'; readonly where: CreationPlace }
  | { readonly kind: 'unreadable'; readonly where: CreationPlace; readonly problem: TypedProblem }
  | { readonly kind: 'unknown_person'; readonly where: CreationPlace };
export type CreationPlace =
  | { readonly on: 'properties'; readonly propertyId: string }
  | { readonly on: 'information'; readonly field: CustomerField }
  | { readonly on: 'mapping' };

export type PlannedCreation =
  | { readonly ok: true; readonly plan: CreationPlan }
  | { readonly ok: false; readonly problems: readonly CreationProblem[] };

interface Facts {
  readonly properties: readonly FormProperty[];
  readonly people: KnownPeople;
  readonly creation: Pick<Creation, 'asked_at_creation'>;
}

/** What the form means: pure, so that the last page can be sent while Notion hangs. */
export function planCreation(form: CreationForm, facts: Facts): PlannedCreation {
  const read = facts.properties.map((property) => ({
    property,
    ...readProperty(property, form, facts.people),
  }));
  const information = readInformation(form.information);
  const mappings = confirmedMapping(form);
  const blank = [
    ...read.flatMap(({ property, value }) => (value === undefined ? blankProperty(property, facts) : [])),
    ...blankTopics(information, facts),
    ...(mappings.length === 0 ? [blankMapping(facts)] : []),
  ];
  const problems: readonly CreationProblem[] = [
    ...read.flatMap(({ problem }) => problem ?? []),
    ...blank.flatMap(({ level, where }) => (level === 'block' ? [{ kind: 'missing', where } as const] : [])),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const values = read.flatMap(({ property, value }) =>
    value === undefined ? [] : [[property.id, value] as const],
  );
  const title =
    values.flatMap(([, value]) => (value.type === 'title' ? [value.text] : []))[0] ?? form.customer;
  const gaps = blank.filter(({ level }) => level === 'warn').map(({ name }) => name);
  return {
    ok: true,
    plan: { title, values, information, mappings, blanks: blank.map(({ name }) => name), gaps },
  };
}

interface ReadProperty {
  readonly value: PropertyValue | undefined;
  readonly problem?: CreationProblem;
}

/** One property as typed. An unticked box says nothing, and is not written. */
export function readProperty(
  property: FormProperty,
  { answers }: Pick<CreationForm, 'answers'>,
  people: KnownPeople,
): ReadProperty {
  const where = { on: 'properties', propertyId: property.id } as const;
  const typed = answers[property.id];
  if (property.type === 'people') {
    const chosen = [typed ?? []].flat().filter((id) => id !== '');
    const ids = chosen.flatMap((id) => people.get(id)?.notionId ?? []);
    if (ids.length < chosen.length) return { value: undefined, problem: { kind: 'unknown_person', where } };
    return { value: ids.length === 0 ? undefined : { type: 'people', ids } };
  }
  const read = readTypedValue(property, typed);
  if (!read.ok) return { value: undefined, problem: { kind: 'unreadable', where, problem: read.problem } };
  const unticked = read.value?.type === 'checkbox' && !read.value.checked;
  return { value: unticked ? undefined : read.value };
}

interface Blank {
  readonly name: string;
  readonly level: ReturnType<typeof askLevelAtCreation>;
  readonly where: CreationPlace;
}

function blankProperty(property: FormProperty, facts: Facts): readonly Blank[] {
  // A box that nobody ticked is an answer of its own.
  if (property.type === 'checkbox') return [];
  return [
    {
      name: property.name,
      level: levelOfProperty(property, facts.creation),
      where: { on: 'properties', propertyId: property.id },
    },
  ];
}

/** How much a property is needed; nothing is saved without a title, since nobody could find it. */
export function levelOfProperty(
  { role, type }: Pick<FormProperty, 'role' | 'type'>,
  creation: Pick<Creation, 'asked_at_creation'>,
): Blank['level'] {
  if (type === 'title') return 'block';
  return role === undefined ? 'off' : askLevelAtCreation({ creation }, role);
}

const TOPIC_FIELDS: Readonly<Record<CustomerField, CreationField>> = {
  ...{ industry: 'industry', size: 'size', product: 'product', worksOn: 'works_on' },
  ...{ whyNow: 'why_now', telemetryNeed: 'telemetry_need', competitors: 'competitors' },
};

/** How much a topic of the customer information is needed. */
export function levelOfTopic(
  topic: CustomerField,
  creation: Pick<Creation, 'asked_at_creation'>,
): Blank['level'] {
  return askLevelAtCreation({ creation }, TOPIC_FIELDS[topic]);
}

function blankTopics(information: CustomerInformation, { creation }: Facts): readonly Blank[] {
  return CUSTOMER_TOPICS.filter(([field]) => detailsOf(information, field) === '').map(([field, name]) => ({
    name,
    level: levelOfTopic(field, creation),
    where: { on: 'information', field },
  }));
}

function blankMapping({ creation }: Facts): Blank {
  const level = askLevelAtCreation({ creation }, 'feature_mapping');
  return { name: 'Interested Technical Features', level, where: { on: 'mapping' } };
}
