import type { Answer, Answers } from '../creation/creation-form.js';
import { RULE_PLACE } from '../creation/built-name.js';
import type { FormProperty } from '../database-form.js';
import { nameKey } from '../fold.js';
import { buildName } from '../guide/deal-name.js';
import { addMonths, type LocalDate } from '../local-date.js';
import type { LinkedKind } from '../playbook/links.js';
import { placesOf, type NamingRule } from '../playbook/naming.js';
import { readTypedValue, TICKED } from '../property-form/read-typed-value.js';
import type { PropertyValue } from '../property-value.js';
import { propertyFor } from '../stage-change/stage-facts.js';

/** The deal from which another one is made, as far as it is taken over. */
export interface Parent {
  readonly title: string;
  readonly customer: string;
  readonly values: ReadonlyMap<string, PropertyValue>;
  /** Its people's Slack ids, by their ids in Notion. */
  readonly slackUsers: ReadonlyMap<string, string>;
}

export interface LinkRules {
  readonly type_property?: string | undefined;
  readonly naming?: readonly NamingRule[] | undefined;
}

export interface Inherited {
  /** By property id. */
  readonly answers: Answers;
  readonly naming: Readonly<Record<string, string>> | undefined;
  /** Columns whose people nobody on Slack is, so that they could not be taken over. */
  readonly left: readonly string[];
}

/**
 * What stands in the form of a deal that is made from another one (S4-127…130): what is inherited, the kind, what is
 * set, the close date and the name. A person sees all of it and may change it. Pure.
 */
export function inherit(
  rules: LinkRules,
  kind: LinkedKind,
  parent: Parent,
  on: { readonly properties: readonly FormProperty[]; readonly today: LocalDate },
): Inherited {
  const { properties, today } = on;
  const taken = kind.inherits.flatMap((field) => propertyFor({ field }, properties) ?? []);
  const inherited = taken.flatMap((property): [string, Answer][] => {
    const answer = answerOf(parent.values.get(property.id), parent.slackUsers);
    return answer === undefined ? [] : [[property.id, answer]];
  });
  const left = taken.filter(({ id }) => {
    const value = parent.values.get(id);
    return value?.type === 'people' && value.ids.some((one) => !parent.slackUsers.has(one));
  });
  const months = kind.closes_in_months;
  const set = [
    ...kind.sets,
    ...(months === undefined ? [] : [{ property: 'close_date', to: addMonths(today, months) }]),
    ...(kind.type === undefined || rules.type_property === undefined
      ? []
      : [{ property: rules.type_property, to: kind.type }]),
  ].flatMap(({ property: field, to }) => settable(properties, field, to));
  const month = `${today.slice(5, 7)}/${today.slice(2, 4)}`;
  const name = nameOf(kind, { customer: parent.customer, parent: parent.title, month });
  const title = properties.find(({ type }) => type === 'title');
  const named: [string, Answer][] = name === undefined || title === undefined ? [] : [[title.id, name]];
  return {
    answers: Object.fromEntries([...inherited, ...set, ...named]),
    naming: name === undefined ? ruleFor(rules, kind, month) : undefined,
    left: left.map((property) => property.name),
  };
}

function nameOf({ called }: LinkedKind, places: Readonly<Record<string, string>>): string | undefined {
  return called === undefined ? undefined : buildName(called, places);
}

/** The first of the team's ways to call deals of this type is chosen beforehand, with the month where it has one. */
function ruleFor(
  { naming = [] }: LinkRules,
  { type }: LinkedKind,
  month: string,
): Readonly<Record<string, string>> | undefined {
  if (type === undefined) return undefined;
  const at = naming.findIndex(({ types }) => types.some((one) => nameKey(one) === nameKey(type)));
  const rule = naming[at];
  if (rule === undefined) return undefined;
  return { [RULE_PLACE]: String(at), ...(placesOf(rule.pattern).includes('month') ? { month } : {}) };
}

/** What the column can take; an option by its name, whatever its spelling. None is made (N16). */
function settable(
  properties: readonly FormProperty[],
  field: string,
  to: string,
): readonly (readonly [string, Answer])[] {
  const property = propertyFor({ field }, properties);
  if (property === undefined || property.type === 'people' || property.type === 'relation') return [];
  const option = property.options.find((one) => nameKey(one) === nameKey(to));
  const read = readTypedValue(property, option ?? to);
  return read.ok && read.value !== undefined ? [[property.id, option ?? to]] : [];
}

/** A value as the form holds it. People are those whom Slack knows. */
function answerOf(
  value: PropertyValue | undefined,
  slackUsers: ReadonlyMap<string, string>,
): Answer | undefined {
  switch (value?.type) {
    case undefined:
      return undefined;
    case 'people': {
      const known = value.ids.flatMap((id) => slackUsers.get(id) ?? []);
      return known.length === 0 ? undefined : known;
    }
    case 'relation':
      return [...value.ids];
    case 'multi_select':
      return [...value.options];
    case 'select':
    case 'status':
      return value.option;
    case 'number':
      return String(value.number);
    case 'date':
      return value.start;
    case 'checkbox':
      return value.checked ? [TICKED] : undefined;
    case 'title':
    case 'rich_text':
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text;
  }
}
