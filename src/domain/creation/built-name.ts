import type { FormProperty } from '../database-form.js';
import { nameKey } from '../fold.js';
import { buildName, namingProblem } from '../guide/deal-name.js';
import type { Resellers } from '../playbook/resellers.js';
import { placesOf, type NamingRule } from '../playbook/naming.js';
import type { CreationForm } from './creation-form.js';

/** What the playbook says of names; without rules nothing is built, and nothing is unusual. */
export interface NamingRules {
  readonly naming?: readonly NamingRule[] | undefined;
  /** The column that says of which kind an opportunity is. */
  readonly type_property?: string | undefined;
  /** Whose nick-name may stand before a name (S4-132). */
  readonly resellers?: Resellers | undefined;
}

/** The chosen way of calling a deal, and how far the name is (S4-140…147). */
export interface NameInMaking {
  readonly rule: NamingRule;
  /** The places of its pattern, each with what stands there; the customer stands there already. */
  readonly places: readonly { readonly place: string; readonly text: string }[];
  /** Undefined as long as a place is blank. */
  readonly name: string | undefined;
}

/** The field that holds the number of the chosen rule. */
export const RULE_PLACE = 'rule';
/** The field that holds the nick-name of the reseller; blank: sold directly. */
export const RESELLER_PLACE = 'reseller';
/** What was built before: it is replaced when its places change; what somebody typed is not. */
const BUILT = 'built';

/** Undefined when none was chosen. */
export function nameInMaking(
  { naming = [], resellers = [] }: NamingRules,
  form: Pick<CreationForm, 'customer' | 'naming'>,
): NameInMaking | undefined {
  const typed = form.naming ?? {};
  const at = typed[RULE_PLACE] ?? '';
  const rule = /^\d+$/u.test(at) ? naming[Number(at)] : undefined;
  if (rule === undefined) return undefined;
  const textIn = (place: string): string => typed[place] ?? (place === 'customer' ? form.customer : '');
  const places = placesOf(rule.pattern).map((place) => ({ place, text: textIn(place) }));
  const values = Object.fromEntries(places.map(({ place, text }) => [place, text]));
  const name = buildName(rule.pattern, values);
  const through = resellers.find(({ nick }) => nick === typed[RESELLER_PLACE]);
  return {
    rule,
    places,
    name: name === undefined || through === undefined ? name : `${through.nick} - ${name}`,
  };
}

/** The reseller that somebody entered as the customer; a deal is always the end customer's (S4-132). */
export function customerIsReseller(
  { resellers = [] }: NamingRules,
  form: Pick<CreationForm, 'customer' | 'answers'>,
  properties: readonly FormProperty[],
): string | undefined {
  const column = properties.find(({ role }) => role === 'customer');
  const entered = column === undefined ? '' : [form.answers[column.id] ?? ''].flat().join(' ');
  const keys = [form.customer, entered].map(nameKey);
  return resellers.find(({ name }) => keys.includes(nameKey(name)))?.name;
}

/** The form with the name as its title, unless somebody typed another one, and the kind that it says. */
export function withBuiltName(
  rules: NamingRules,
  form: CreationForm,
  properties: readonly FormProperty[],
): CreationForm {
  const making = nameInMaking(rules, form);
  if (making === undefined) return form;
  const answers = { ...form.answers, ...kindAnswer(rules, making.rule, form, properties) };
  const title = properties.find(({ type }) => type === 'title');
  const { name } = making;
  if (title === undefined || name === undefined) return { ...form, answers };
  const before = [form.answers[title.id] ?? ''].flat().join(' ');
  const own = !['', nameKey(form.customer), nameKey(form.naming?.[BUILT] ?? '')].includes(nameKey(before));
  if (own) return { ...form, answers };
  return { ...form, answers: { ...answers, [title.id]: name }, naming: { ...form.naming, [BUILT]: name } };
}

function kindAnswer(
  rules: NamingRules,
  { types: [type] }: NamingRule,
  form: CreationForm,
  properties: readonly FormProperty[],
): CreationForm['answers'] {
  const column = kindColumn(rules, properties);
  const option = column?.options.find((one) => type !== undefined && nameKey(one) === nameKey(type));
  if (column === undefined || option === undefined) return {};
  const answered = [form.answers[column.id] ?? ''].flat().join('') !== '';
  return answered ? {} : { [column.id]: option };
}

function kindColumn(
  { type_property }: NamingRules,
  properties: readonly FormProperty[],
): FormProperty | undefined {
  return properties.find(
    ({ name }) => type_property !== undefined && nameKey(name) === nameKey(type_property),
  );
}

/** An example of how deals of this kind are called, when the title is none of that sort (S4-140). */
export function unlikeOthers(
  rules: NamingRules,
  form: CreationForm,
  { title, properties }: { readonly title: string; readonly properties: readonly FormProperty[] },
): string | undefined {
  const column = kindColumn(rules, properties);
  const said = column === undefined ? '' : [form.answers[column.id] ?? ''].flat().join('');
  const kind = said === '' ? nameInMaking(rules, form)?.rule.types[0] : said;
  return namingProblem(rules.naming ?? [], title, kind)?.[0]?.example;
}
