import { nameKey } from '../fold.js';
import { CLOCK_EVENTS } from '../guide/running-clocks.js';
import { PROPERTY_ROLES, propertyAliases, type Playbook, type PropertyRole } from '../playbook.js';
import { cardLinksOff, stampsOff } from './off-columns.js';
import { linksOff } from './off-links.js';
import { ROLE_WORDS } from './role-words.js';

/** A part of the playbook that is off, wholly or for a part, because the database lacks a property that it wants. */
export interface OffConstruct {
  /** As the playbook calls its section. */
  readonly section: string;
  readonly what: string;
  /** What does not work; a whole sentence. */
  readonly without: string;
  /** What to add to the database; goes after "add". */
  readonly add: string;
}

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

/** The database, as far as it is asked for. */
export interface KnownProperties {
  readonly roles: readonly { readonly role: PropertyRole; readonly property: unknown }[];
  readonly properties: readonly { readonly name: string; readonly type: string }[];
}

/** What is off, in the playbook's order; roles without a property are told apart from it. Pure. */
export function offConstructs(rules: ConstructRules, database: KnownProperties): readonly OffConstruct[] {
  const has = lookup(database);
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

/** Whether a property of this role, or of this name, is there. */
type Has = (field: string) => boolean;

function lookup({ roles, properties }: KnownProperties): Has {
  const names = new Set(properties.map(({ name }) => nameKey(name)));
  const filled = new Set<string>(
    roles.filter(({ property }) => property !== undefined).map(({ role }) => role),
  );
  return (field) => filled.has(field) || names.has(nameKey(field));
}

function kindsOff(
  { type_property: column, types, pipelines }: ConstructRules,
  has: Has,
): readonly OffConstruct[] {
  if (column === undefined || has(column)) return [];
  const [first] = pipelines.filter(({ types: own }) => own.length === 0).concat(pipelines);
  const walks =
    first === undefined ? 'Kinds cannot be told apart.' : `Every deal walks the pipeline “${first.name}”.`;
  const options = types.length === 0 ? '' : ` with ${types.map(({ name }) => name).join(', ')}`;
  return [
    { section: 'types', what: 'Kinds of opportunity', without: walks, add: `a select “${column}”${options}` },
  ];
}

function confidenceOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  const { confidence } = rules;
  if (confidence === undefined) return [];
  const { property, levels, rationale_property: reason } = confidence;
  const names = levels.map(({ name }) => name).join(', ');
  const column = property ?? nameOf(rules, 'confidence');
  const level: OffConstruct = {
    ...{ section: 'confidence', what: 'Confidence', without: 'Cards do not show it.' },
    add: `a select “${column}” with ${names}`,
  };
  const why: OffConstruct = {
    ...{ section: 'confidence', what: 'Reason of the confidence' },
    ...{ without: 'It stands in the change log only.', add: `a text “${reason ?? ''}”` },
  };
  return [
    ...(has(property ?? 'confidence') ? [] : [level]),
    ...(reason === undefined || has(reason) ? [] : [why]),
  ];
}

function technicalWinOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  const { technical_win } = rules;
  if (technical_win === undefined || has(technical_win.property ?? 'technical_win')) return [];
  const column = technical_win.property ?? nameOf(rules, 'technical_win');
  const without = '/opp win keeps its table on the page; the report does not count technical wins.';
  return [{ section: 'technical_win', what: 'Technical win', without, add: `a checkbox “${column}”` }];
}

function amountsOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  if (has('amount')) return [];
  const add = `a number “${nameOf(rules, 'amount')}”`;
  const weighed = rules.pipelines.some(({ stages }) =>
    stages.some(({ probability }) => probability !== undefined),
  );
  const noticed = rules.notices.some(({ minimum_amount }) => Object.keys(minimum_amount).length > 0);
  const asked = rules.stages.some(({ asks }) => asks?.some(({ when }) => when?.amount_from !== undefined));
  const off = (section: string, what: string, without: string): OffConstruct => ({
    section,
    what,
    without,
    add,
  });
  return [
    ...(weighed ? [off('pipelines', 'Weighed pipeline', 'The report weighs nothing.')] : []),
    ...(noticed ? [off('notices', 'Notices from an amount on', 'Channels hear nothing of them.')] : []),
    ...(asked ? [off('stages', 'Questions from an amount on', 'They are not asked.')] : []),
  ];
}

/** The sign, and the role that it looks at. */
const SIGN_ROLES: Readonly<Record<string, PropertyRole>> = {
  close_date_passed: 'close_date',
  close_date_soon: 'close_date',
  technical_win: 'technical_win',
};

function signsOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  return (rules.health?.signals ?? []).flatMap(({ when, says }): OffConstruct[] => {
    const role = SIGN_ROLES[when];
    const named = role === 'technical_win' ? rules.technical_win?.property : undefined;
    if (role === undefined || has(named ?? role)) return [];
    const add = `a ${role === 'close_date' ? 'date' : 'checkbox'} “${named ?? nameOf(rules, role)}”`;
    return [{ section: 'health', what: `The sign “${says}”`, without: 'It is never shown.', add }];
  });
}

function clocksOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  const off = (name: string, without: string, add: string): OffConstruct => {
    return { section: 'clocks', what: `The clock “${name}”`, without, add };
  };
  return rules.clocks.flatMap(({ name, from, only_when: when, ends_with: end }): OffConstruct[] => {
    if (isMissing(from, has)) return [off(name, 'It never starts.', `a date “${labelOf(rules, from)}”`)];
    if (isMissing(when, has)) return [off(name, 'It never starts.', `a property “${labelOf(rules, when)}”`)];
    return isMissing(end, has) ? [off(name, 'It never ends.', `a property “${labelOf(rules, end)}”`)] : [];
  });
}

function isMissing(field: string | undefined, has: Has): field is string {
  return field !== undefined && !CLOCK_EVENTS.has(field) && !has(field);
}

/** People who are told of deals, by a column that is not there. */
function peopleOff({ notices, ...rules }: ConstructRules, has: Has): readonly OffConstruct[] {
  return notices.flatMap(({ person }): OffConstruct[] => {
    if (person === undefined || person.includes('@') || has(person)) return [];
    const column = labelOf({ notices, ...rules }, person);
    const off = { section: 'notices', what: `Notices to “${column}”`, without: 'Nobody is told.' };
    return [{ ...off, add: `a person “${column}”` }];
  });
}

/** How a column is called that takes such an answer. */
const COLUMN_TYPES = {
  text: 'text',
  date: 'date',
  person: 'person',
  number: 'number',
  yes_no: 'checkbox',
} as const;

function answersOff(rules: ConstructRules, has: Has): readonly OffConstruct[] {
  return rules.stages.flatMap(({ name, asks }) =>
    (asks ?? [])
      .filter(({ field }) => !has(field) && !isRole(field))
      .map(({ field, as }) => ({
        ...{ section: 'stages', what: `The answer “${field}” of ${name}` },
        without: 'It stands in the change log only.',
        add: `a ${COLUMN_TYPES[as]} “${field}”`,
      })),
  );
}

/** Criteria that a filled-in column would fulfil; one line for each column. */
function criteriaOff({ pipelines }: ConstructRules, has: Has): readonly OffConstruct[] {
  const criteria = pipelines.flatMap(({ stages }) =>
    stages.flatMap(({ entrance, exit }) => [...entrance, ...exit]),
  );
  const wanted = new Map(
    criteria.flatMap(({ field, says }) => (field === undefined ? [] : [[field, says] as const])),
  );
  return [...wanted]
    .filter(([field]) => !has(field) && !isRole(field))
    .map(([field, says]) => ({
      ...{ section: 'pipelines', what: `The criterion “${says}”` },
      ...{ without: 'Only evidence on the page fulfils it.', add: `a property “${field}”` },
    }));
}

/** Roles without a property are told with everything that they cost. */
function isRole(field: string): boolean {
  return PROPERTY_ROLES.some((role) => role === field);
}

function nameOf(rules: ConstructRules, role: PropertyRole): string {
  return propertyAliases(rules, role)[0] ?? ROLE_WORDS[role].label;
}

function labelOf(rules: ConstructRules, field: string): string {
  const role = PROPERTY_ROLES.find((one) => one === field);
  return role === undefined ? field : nameOf(rules, role);
}
