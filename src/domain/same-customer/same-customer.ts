import { editDistance } from '../edit-distance.js';
import { type CompanyName, companyNameReader } from './company-name.js';
import { companyDomain } from './web-domain.js';

/** Who is about to become an opportunity. */
export interface CustomerCandidate {
  readonly name: string;
  /** Addresses that were typed with it. */
  readonly websites?: readonly string[];
  readonly emails?: readonly string[];
}

/** An opportunity that there is, as the mirror knows it; closed ones count too. */
export interface KnownCustomer {
  readonly title: string;
  readonly customer: string | undefined;
  /** Values of its url and e-mail properties. */
  readonly websites: readonly string[];
  readonly emails: readonly string[];
}

/** Why two customers may be one; words in `sameCustomerWords`. */
export type SameCustomerReason =
  | { readonly kind: 'same_name' }
  | { readonly kind: 'same_name_apart_from'; readonly endings: readonly string[] }
  | { readonly kind: 'same_website' | 'same_email_domain' | 'domain_of_both'; readonly domain: string }
  /** The name is the domain's: `Acme` and `acme.com`. */
  | { readonly kind: 'name_in_domain'; readonly domain: string }
  | { readonly kind: 'similar_name'; readonly letters: number }
  /** One name is the beginning of the other: `Acme` and `Acme Labs`. */
  | { readonly kind: 'begins_alike'; readonly words: string };

export interface SameCustomer<Deal> {
  readonly deal: Deal;
  /** The strongest first; never empty. */
  readonly reasons: readonly SameCustomerReason[];
}

const STRENGTH: Readonly<Record<SameCustomerReason['kind'], number>> = {
  same_name: 100,
  same_name_apart_from: 90,
  same_website: 80,
  same_email_domain: 70,
  domain_of_both: 60,
  name_in_domain: 50,
  similar_name: 40,
  begins_alike: 10,
};
/** Below this length one letter makes another name. */
const SLIP_LENGTH = 6;
const TWO_SLIPS_LENGTH = 11;
/** So short a name begins too many others. */
const BEGINNING_LENGTH = 3;

/**
 * Opportunities that may be of the same customer (S4-65), the likeliest first, each with its reasons. A shared word
 * alone is none: `Acme Labs` and `Acme Bank` are two companies. Two different numbers in a name are two companies.
 */
export function sameCustomer<Deal extends KnownCustomer>(
  candidate: CustomerCandidate,
  deals: readonly Deal[],
  legalSuffixes: readonly string[],
): readonly SameCustomer<Deal>[] {
  const readName = companyNameReader(legalSuffixes);
  const wanted = keysOf({ websites: [], emails: [], ...candidate }, readName(candidate.name));
  return deals
    .map((deal) => {
      return { deal, reasons: reasonsFor(wanted, keysOf(deal, readName(nameOf(deal)))) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => strength(b) - strength(a) || nameOf(a.deal).localeCompare(nameOf(b.deal), 'en'));
}

interface CustomerKeys {
  readonly name: CompanyName;
  readonly websites: readonly string[];
  readonly emails: readonly string[];
}

function keysOf(
  { websites, emails }: Pick<KnownCustomer, 'websites' | 'emails'>,
  name: CompanyName,
): CustomerKeys {
  const domains = (addresses: readonly string[]): readonly string[] =>
    addresses.flatMap((address) => companyDomain(address) ?? []);
  return { name, websites: domains(websites), emails: domains(emails) };
}

/** Without a customer the title begins with it: `Acme — Session Replay`. */
function nameOf({ customer, title }: KnownCustomer): string {
  return customer ?? title.split(/\s+[–—|-]\s+|[:|–—]\s/u, 1)[0] ?? title;
}

function reasonsFor(wanted: CustomerKeys, known: CustomerKeys): readonly SameCustomerReason[] {
  const reasons = [...nameReasons(wanted.name, known.name), ...domainReasons(wanted, known)];
  return reasons.toSorted((a, b) => STRENGTH[b.kind] - STRENGTH[a.kind]);
}

function nameReasons(wanted: CompanyName, known: CompanyName): readonly SameCustomerReason[] {
  if (wanted.key === '' || known.key === '') return [];
  if (wanted.key === known.key) {
    const endings = [
      ...wanted.endings.filter((ending) => !known.endings.includes(ending)),
      ...known.endings.filter((ending) => !wanted.endings.includes(ending)),
    ];
    return endings.length === 0 ? [{ kind: 'same_name' }] : [{ kind: 'same_name_apart_from', endings }];
  }
  const letters = slips(wanted.key, known.key);
  if (letters !== undefined) return [{ kind: 'similar_name', letters }];
  const [shorter, longer] = wanted.words.length < known.words.length ? [wanted, known] : [known, wanted];
  const begins = shorter.words.every((word, index) => longer.words[index] === word);
  if (!begins || shorter.key.length < BEGINNING_LENGTH || /^\p{N}+$/u.test(shorter.key)) return [];
  return [{ kind: 'begins_alike', words: shorter.words.join(' ') }];
}

/** How many letters differ when that may be a typing mistake; a digit never is one. */
function slips(a: string, b: string): number | undefined {
  const shortest = Math.min(a.length, b.length);
  const allowed = shortest >= TWO_SLIPS_LENGTH ? 2 : shortest >= SLIP_LENGTH ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return undefined;
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return undefined;
  const letters = editDistance(a, b);
  return letters <= allowed ? letters : undefined;
}

function domainReasons(wanted: CustomerKeys, known: CustomerKeys): readonly SameCustomerReason[] {
  const shared = (a: readonly string[], b: readonly string[]): string | undefined =>
    a.find((domain) => b.includes(domain));
  const website = shared(wanted.websites, known.websites);
  if (website !== undefined) return [{ kind: 'same_website', domain: website }];
  const email = shared(wanted.emails, known.emails);
  if (email !== undefined) return [{ kind: 'same_email_domain', domain: email }];
  const both = shared(wanted.websites, known.emails) ?? shared(wanted.emails, known.websites);
  if (both !== undefined) return [{ kind: 'domain_of_both', domain: both }];
  const named =
    domainNamed(wanted.name, [...known.websites, ...known.emails]) ??
    domainNamed(known.name, [...wanted.websites, ...wanted.emails]);
  const ownToo = wanted.name.key === known.name.key;
  return named === undefined || ownToo ? [] : [{ kind: 'name_in_domain', domain: named }];
}

function domainNamed(name: CompanyName, domains: readonly string[]): string | undefined {
  if (name.key.length < BEGINNING_LENGTH) return undefined;
  return domains.find((domain) => domain.split('.', 1)[0]?.replaceAll('-', '') === name.key);
}

function strength({ reasons }: SameCustomer<unknown>): number {
  return reasons.reduce((sum, { kind }, index) => sum + STRENGTH[kind] / (index + 1) ** 2, 0);
}
