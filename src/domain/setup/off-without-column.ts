import { nameKey } from '../fold.js';
import { CLOCK_EVENTS } from '../guide/running-clocks.js';
import type { Playbook } from '../playbook.js';
import { columnFor, roleNamed, type Has, type KnownProperties } from './known-fields.js';
import type { OffConstruct } from './off-construct.js';

export function kindsOff(
  { type_property: name, types, pipelines }: Pick<Playbook, 'type_property' | 'types' | 'pipelines'>,
  has: Has,
): readonly OffConstruct[] {
  if (name === undefined || has(name)) return [];
  const [first] = pipelines.filter(({ types: own }) => own.length === 0).concat(pipelines);
  const options = types.length === 0 ? {} : { options: types.map((one) => one.name) };
  const walked = first === undefined ? {} : { pipeline: first.name };
  return [{ kind: 'types', ...walked, add: { type: 'select', name, ...options } }];
}

export function clocksOff(rules: Pick<Playbook, 'properties' | 'clocks'>, has: Has): readonly OffConstruct[] {
  return rules.clocks.flatMap(({ name, from, only_when: when, ends_with: end }): OffConstruct[] => {
    if (isMissing(from, has))
      return [{ kind: 'clock', name, add: { type: 'date', name: columnOf(rules, from) } }];
    if (isMissing(when, has))
      return [{ kind: 'clock', name, add: { type: 'any', name: columnOf(rules, when) } }];
    return isMissing(end, has)
      ? [{ kind: 'clock_end', name, add: { type: 'any', name: columnOf(rules, end) } }]
      : [];
  });
}

/** What a field that may be a role is called in the database. */
function columnOf(rules: Pick<Playbook, 'properties'>, field: string): string {
  const role = roleNamed(field);
  return role === undefined ? field : columnFor(rules, role);
}

function isMissing(field: string | undefined, has: Has): field is string {
  return field !== undefined && !CLOCK_EVENTS.has(field) && !has(field);
}

/** What a stamp is written to. */
const STAMP_TYPES = { today: 'date', yes: 'checkbox', amount: 'number', quarter: 'text' } as const;

export function stampsOff({ transitions }: Pick<Playbook, 'transitions'>, has: Has): readonly OffConstruct[] {
  return (transitions?.stamps ?? [])
    .filter(({ sets }) => !has(sets))
    .map(({ sets, to }) => ({ kind: 'stamp', name: sets, add: { type: STAMP_TYPES[to], name: sets } }));
}

export function linksOff(
  { links }: Pick<Playbook, 'links'>,
  { properties }: KnownProperties,
): readonly OffConstruct[] {
  const isRelation = (wanted: string): boolean =>
    properties.some(({ name, type }) => type === 'relation' && nameKey(name) === nameKey(wanted));
  return links
    .filter(({ property }) => !isRelation(property))
    .map(({ name, property }) => ({ kind: 'link', name, add: { type: 'relation', name: property } }));
}

/** Links of the card whose columns are not there (S2-10). */
export function cardLinksOff(
  { card_links }: Pick<Playbook, 'card_links'>,
  has: Has,
): readonly OffConstruct[] {
  return card_links
    .filter((name) => !has(name))
    .map((name) => ({ kind: 'card_link', name, add: { type: 'url', name } }));
}

/** People who are told of deals, by a column that is not there (S4-181). */
export function peopleOff(
  rules: Pick<Playbook, 'properties' | 'notices'>,
  has: Has,
): readonly OffConstruct[] {
  return rules.notices.flatMap(({ person }): OffConstruct[] => {
    if (person === undefined || person.includes('@') || has(person)) return [];
    const name = columnOf(rules, person);
    return [{ kind: 'notices_to', name, add: { type: 'person', name } }];
  });
}

/** What a column is that takes such an answer. */
const COLUMN_TYPES = {
  text: 'text',
  date: 'date',
  person: 'person',
  number: 'number',
  yes_no: 'checkbox',
} as const;

/** Roles without a property are told with everything that they cost, so they are left out here and below. */
export function answersOff({ stages }: Pick<Playbook, 'stages'>, has: Has): readonly OffConstruct[] {
  return stages.flatMap(({ name: stage, asks }) =>
    (asks ?? [])
      .filter(({ field }) => !has(field) && roleNamed(field) === undefined)
      .map(({ field, as }): OffConstruct => {
        return { kind: 'answer', field, stage, add: { type: COLUMN_TYPES[as], name: field } };
      }),
  );
}

/** Criteria that a filled-in column would fulfil; one for each column. */
export function criteriaOff({ pipelines }: Pick<Playbook, 'pipelines'>, has: Has): readonly OffConstruct[] {
  const criteria = pipelines.flatMap(({ stages }) =>
    stages.flatMap(({ entrance, exit }) => [...entrance, ...exit]),
  );
  const wanted = new Map(
    criteria.flatMap(({ field, says }) => (field === undefined ? [] : [[field, says] as const])),
  );
  return [...wanted]
    .filter(([field]) => !has(field) && roleNamed(field) === undefined)
    .map(([field, says]) => ({ kind: 'criterion', says, add: { type: 'any', name: field } }));
}
