import type { NotionPerson, StageRole } from '../../../src/domain/opportunity.js';
import type { Filter, Query, Term } from '../../../src/domain/query/query.js';
import type { SourceDeal } from '../../../src/services/ports/deal-source.js';
import type { Asking } from '../../../src/services/ports/mirror.js';

export const NOW = new Date('2026-11-20T12:00:00Z');

export const JANE: NotionPerson = { id: 'p-jane', name: 'Jané Dœ', email: 'Jane@example.com' };
export const OMAR: NotionPerson = { id: 'p-omar', name: 'Omar Haddad', email: 'omar@example.com' };
export const LI: NotionPerson = { id: 'p-li', name: 'Li Wei', email: undefined };

export interface DealInput {
  readonly id: string;
  readonly title: string;
  readonly customer?: string | undefined;
  readonly stage?: string;
  readonly role?: StageRole;
  readonly se?: readonly NotionPerson[];
  readonly ae?: readonly NotionPerson[];
  readonly members?: readonly NotionPerson[];
  readonly amount?: number;
  readonly close?: string;
  readonly created?: string;
  readonly edited?: string;
  readonly archived?: boolean;
  readonly features?: string;
  /** Property id → text. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** A deal as Notion's reading gives it; created and edited long ago unless said. */
export function deal(input: DealInput): SourceDeal {
  const { id, title, customer, stage = 'Discovery', role = 'active' } = input;
  const created = input.created ?? '2026-01-05T09:00:00Z';
  return {
    opportunity: {
      ...{ id, url: `https://notion.example/${id}`, title, customer },
      stage: { name: stage, role },
      salesEngineers: input.se ?? [],
      accountExecutives: input.ae ?? [],
      amount: input.amount,
      closeDate: input.close,
      createdAt: new Date(created),
      lastEditedAt: new Date(input.edited ?? created),
    },
    archived: input.archived ?? false,
    members: input.members ?? [],
    features: input.features ?? '',
    properties: Object.entries(input.properties ?? {}).map(([property, text]) => ({ id: property, text })),
  };
}

export function word(text: string): Term {
  return { text, phrase: false, negated: false };
}

export function quoted(text: string): Term {
  return { text, phrase: true, negated: false };
}

export function without(term: Term): Term {
  return { ...term, negated: true };
}

export function not(filter: Filter): Filter {
  return { ...filter, negated: true };
}

/** A question about active deals, the best first, unless said otherwise. */
export function query(...parts: readonly (Term | Filter | Partial<Query>)[]): Query {
  const whole: Query = {
    terms: [],
    filters: [],
    scope: 'active',
    sort: { key: 'relevance', descending: true },
  };
  return parts.reduce<Query>((asked, part) => {
    if ('phrase' in part) return { ...asked, terms: [...asked.terms, part] };
    if ('key' in part) return { ...asked, filters: [...asked.filters, part] };
    return { ...asked, ...part };
  }, whole);
}

export const ASKING: Asking = {
  offset: 0,
  limit: 50,
  now: NOW,
  notionUserId: JANE.id,
  timeZone: 'Europe/Vienna',
};
