import { UserError } from '../../domain/errors.js';
import { foldedWords } from '../../domain/fold.js';
import type { CreationForm } from '../../domain/creation/creation-form.js';
import { linesOf } from '../../domain/creation/creation-form.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { ASKING_NOTHING } from '../../domain/query/query.js';
import { companyNameReader } from '../../domain/same-customer/company-name.js';
import {
  sameCustomer,
  type KnownCustomer,
  type SameCustomer,
} from '../../domain/same-customer/same-customer.js';
import { companyDomain } from '../../domain/same-customer/web-domain.js';
import type { FormProperty } from '../../domain/database-form.js';
import type { Caller } from '../callers.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { CreationDesk } from './creation-desk.js';

/** An opportunity that is there, with its addresses as far as they matter. */
export interface KnownDeal extends KnownCustomer {
  readonly opportunity: Opportunity;
}

const AT_ONCE = 1000;
/** Pages whose addresses are read afresh: those whose addresses sound alike. */
const READ_AFRESH = 8;

/**
 * Opportunities that may be of the same customer, among those that the person may see, closed ones too (S4-65). Names
 * come from the mirror; addresses that the mirror finds alike are read from Notion, and left out while it hangs.
 * Throws `still_reading` before all names were read once: until then nobody can tell.
 */
export async function lookForCustomer(
  desk: CreationDesk,
  caller: Caller,
  form: CreationForm,
  properties: readonly FormProperty[],
): Promise<readonly SameCustomer<KnownDeal>[]> {
  const visible = await visibleDeals(desk, caller);
  const { freshAt, readCount, expectedCount } = await visible.state();
  if (freshAt === undefined) throw new UserError({ kind: 'still_reading', readCount, expectedCount });
  const opportunities = await everyDeal(visible);
  const addressed = properties.filter(({ type }) => type === 'url' || type === 'email');
  const alike = await alikeByAddress(desk, visible, form, addressed);
  const known = await Promise.all(
    opportunities.map((one) => withAddresses(desk, one, alike.has(one.id) ? addressed : [])),
  );
  const candidate = { name: form.customer, websites: linesOf(form.website), emails: linesOf(form.email) };
  return sameCustomer(candidate, known, desk.creationRules.legal_suffixes);
}

async function everyDeal(visible: VisibleDeals): Promise<readonly Opportunity[]> {
  const found: Opportunity[] = [];
  for (;;) {
    const page = { offset: found.length, limit: AT_ONCE };
    const { deals, total } = await visible.search({ ...ASKING_NOTHING, scope: 'all', sort: BY_NAME }, page);
    found.push(...deals.map(({ opportunity }) => opportunity));
    if (deals.length === 0 || found.length >= total) return found;
  }
}

const BY_NAME = { key: 'name', descending: false } as const;

/** Deals in whose addresses the mirror finds the words of the typed domains, or of the name. */
async function alikeByAddress(
  { creationRules }: CreationDesk,
  visible: VisibleDeals,
  { customer, website, email }: CreationForm,
  addressed: readonly FormProperty[],
): Promise<ReadonlySet<string>> {
  const domains = linesOf(`${website}\n${email}`).flatMap((address) => companyDomain(address) ?? []);
  const { key } = companyNameReader(creationRules.legal_suffixes)(customer);
  const wanted = [...domains.map((domain) => foldedWords(domain).join(' ')), key].filter(
    (words) => words !== '',
  );
  const searches = addressed.flatMap(({ name }) =>
    wanted.map((text) =>
      visible.search(
        { ...ASKING_NOTHING, scope: 'all', filters: [{ key: 'property', negated: false, name, text }] },
        { offset: 0, limit: READ_AFRESH },
      ),
    ),
  );
  const found = (await Promise.all(searches)).flatMap(({ deals }) =>
    deals.map(({ opportunity }) => opportunity.id),
  );
  return new Set([...new Set(found)].slice(0, READ_AFRESH));
}

async function withAddresses(
  { pages }: CreationDesk,
  opportunity: Opportunity,
  addressed: readonly FormProperty[],
): Promise<KnownDeal> {
  const { title, customer } = opportunity;
  const blank = { opportunity, title, customer, websites: [], emails: [] };
  if (addressed.length === 0) return blank;
  try {
    const { values } = await pages.read(opportunity.id);
    const texts = (type: 'url' | 'email'): readonly string[] =>
      addressed.flatMap((property) => {
        const value = values.get(property.id);
        return property.type === type && value !== undefined && 'text' in value ? [value.text] : [];
      });
    return { ...blank, websites: texts('url'), emails: texts('email') };
  } catch (error) {
    if (error instanceof UserError) return blank;
    throw error;
  }
}
