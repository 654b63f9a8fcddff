import { BLANK_CREATION_FORM, type CreationForm } from '../../domain/creation/creation-form.js';
import { askedCriteria } from '../../domain/creation/warranted.js';
import { canBeFilled, type FormProperty } from '../../domain/database-form.js';
import { addMonths, localDate, type LocalDate } from '../../domain/local-date.js';
import { stageAtCreation } from '../../domain/playbook/creation.js';
import { readTypedValue } from '../../domain/property-form/read-typed-value.js';
import type { SameCustomer } from '../../domain/same-customer/same-customer.js';
import type { Caller } from '../callers.js';
import type { CreationDesk } from './creation-desk.js';
import {
  saveCreationDraft,
  type AskedBesides,
  type CreationDraft,
  type OpenCreation,
} from './creation-draft.js';
import { lookForCustomer, type KnownDeal } from './look-for-customer.js';

/** The draft of a form that is about to be asked. Throws `cannot_store`. */
export async function beginCreation(
  desk: CreationDesk,
  slackUserId: string,
  form: CreationForm = BLANK_CREATION_FORM,
): Promise<CreationDraft> {
  // A form that was sent already is another promise: it goes on under a new id.
  const draft = { id: desk.newId(), slackUserId, form, facts: undefined, people: new Map() };
  await saveCreationDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

export interface PreparedCreation {
  readonly draft: OpenCreation;
  /** Opportunities of what may be the same customer; empty when there are none, or when it was decided already. */
  readonly matches: readonly SameCustomer<KnownDeal>[];
}

/**
 * Reads the database's form and looks for the same customer (S4-65). Throws `still_reading`, `setup_incomplete`,
 * `cannot_store` and Notion's troubles; what was typed is in the draft.
 */
export async function prepareCreation(
  desk: CreationDesk,
  caller: Caller,
  before: CreationDraft,
): Promise<PreparedCreation> {
  const openedAt = desk.clock.now();
  const { properties: all } = await desk.pages.form('interactive');
  const properties = all.filter(canBeFilled);
  const matches = await lookForCustomer(desk, caller, before.form, all);
  const today = localDate(openedAt, caller.timeZone);
  const form = withProposals(desk, before.form, properties, today);
  const found = matches.map(({ deal }) => deal.opportunity.id);
  const extras = askedBesides(desk, caller, properties);
  const draft = { ...before, form, facts: { properties, found, openedAt, extras } };
  await saveCreationDraft(desk.drafts, draft, desk.clock.now());
  return { draft, matches: form.anyway === undefined ? matches : [] };
}

/** What the playbook asks of its own accord; undefined: nothing. */
function askedBesides(
  { creationRules: { naming = [], warranted = [] }, clock }: CreationDesk,
  { name: person, timeZone }: Caller,
  properties: readonly FormProperty[],
): AskedBesides | undefined {
  const asks = { naming: naming.length > 0, warranted: askedCriteria(warranted, properties).length > 0 };
  if (!asks.naming && warranted.length === 0) return undefined;
  return { ...asks, person, today: localDate(clock.now(), timeZone) };
}

/**
 * What stands in the form at first: the stage and the close date that the playbook names (S4-121), and what the person typed already, the customer
 * as the title, too, as far as the properties take it. Nothing else is guessed (S0-27), also not who is in charge.
 */
function withProposals(
  { creationRules }: Pick<CreationDesk, 'creationRules'>,
  form: CreationForm,
  properties: readonly FormProperty[],
  today: LocalDate,
): CreationForm {
  const onlyOne = (type: FormProperty['type']): string | undefined => {
    const [one, ...more] = properties.filter((property) => property.type === type);
    return more.length === 0 ? one?.id : undefined;
  };
  const { close_date_months: months } = creationRules.creation;
  const [websiteId, emailId] = [onlyOne('url'), onlyOne('email')];
  const proposed = properties.flatMap((property): [string, string][] => {
    const text = proposalFor(property);
    return text !== undefined && text.trim() !== '' && takes(property, text)
      ? [[property.id, text.trim()]]
      : [];
  });
  return { ...form, answers: { ...Object.fromEntries(proposed), ...form.answers } };

  function proposalFor({ id, role, type, options }: FormProperty): string | undefined {
    if (role === 'stage') return stageAtCreation(creationRules, options);
    if (role === 'customer' || type === 'title') return form.customer;
    if (role === 'close_date') return months === undefined ? undefined : addMonths(today, months);
    if (id === websiteId) return form.website;
    return id === emailId ? form.email : undefined;
  }
}

function takes(property: FormProperty, text: string): boolean {
  if (property.type === 'people' || property.type === 'relation') return false;
  const read = readTypedValue(property, text);
  return read.ok && read.value !== undefined;
}
