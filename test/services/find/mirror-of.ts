import { fold } from '../../../src/domain/fold.js';
import { isActive, type Opportunity } from '../../../src/domain/opportunity.js';
import type { Filter, Query, Scope, SimpleFilter } from '../../../src/domain/query/query.js';
import type { Activity, DealMirror, FoundDeal, MirrorState } from '../../../src/services/ports/mirror.js';

export const NOW = new Date('2026-11-21T10:00:00Z');

export interface Row extends FoundDeal {
  /** Values of other properties, by name. */
  readonly properties: Readonly<Record<string, string>>;
}

let made = 0;

/** A deal about which only the named facts matter. */
export function row(
  facts: Partial<Opportunity> & {
    readonly activity?: Activity;
    readonly properties?: Row['properties'];
  } = {},
): Row {
  made += 1;
  const { activity, properties = {}, ...opportunity } = facts;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return {
    opportunity: {
      id,
      url: `https://www.notion.so/${id}`,
      title: `Deal ${made}`,
      customer: undefined,
      stage: { name: 'Demo', role: 'demo' },
      salesEngineers: [],
      accountExecutives: [],
      amount: undefined,
      closeDate: undefined,
      createdAt: new Date('2026-06-01T09:00:00Z'),
      lastEditedAt: new Date('2026-11-01T09:00:00Z'),
      ...opportunity,
    },
    archived: false,
    lastActivity: activity ?? { at: new Date('2026-11-18T10:00:00Z'), kind: 'comment' },
    properties,
  };
}

/** A mirror in memory that understands as much of a query as these tests need. */
export function mirrorOf(rows: readonly Row[], state: Partial<MirrorState> = {}): DealMirror {
  const active = rows.filter(({ opportunity }) => isActive(opportunity));
  return {
    search: (query, { offset, limit, customersAmong = 0 }) => {
      const matches = rows.filter((one) => fits(one, query));
      const inScope = matches.filter((one) => isIn(one, query.scope));
      return Promise.resolve({
        deals: inScope.slice(offset, offset + limit),
        customers: inScope
          .slice(offset, offset + customersAmong)
          .flatMap(({ opportunity }) => opportunity.customer ?? []),
        total: inScope.length,
        closedBesides: query.scope === 'active' ? matches.length - inScope.length : 0,
      });
    },
    find: (id) => Promise.resolve(rows.find(({ opportunity }) => opportunity.id === id)),
    fulfils: (id, filters) =>
      Promise.resolve(
        rows.some((one) => one.opportunity.id === id && filters.every((each) => holds(one, each))),
      ),
    outlines: (filters, mark) =>
      Promise.resolve(
        rows
          .filter((one) => !one.archived && filters.every((each) => holds(one, each)))
          .map((one) => ({
            ...one.opportunity,
            salesEngineers: one.opportunity.salesEngineers.map(({ name }) => name),
            lastActivityAt: one.lastActivity.at,
            marked: mark !== undefined && holds(one, mark),
          })),
      ),
    state: () =>
      Promise.resolve({
        complete: true,
        readCount: rows.length,
        expectedCount: undefined,
        activeCount: active.length,
        freshAt: new Date(NOW.getTime() - 40_000),
        syncing: false,
        ...state,
      }),
    vocabulary: () =>
      Promise.resolve({
        stages: ['Demo', 'POC', 'Win', 'Lost'],
        properties: [
          ...new Set(['Visibility', ...rows.flatMap(({ properties }) => Object.keys(properties))]),
        ],
        roles: { visibility: 'Visibility' },
      }),
  };
}

function fits(one: Row, { terms, filters }: Query): boolean {
  const { title, customer = '' } = one.opportunity;
  const all = fold(`${title} ${customer}`);
  return (
    terms.every(({ text, negated }) => all.includes(fold(text)) !== negated) &&
    filters.every((filter) => holds(one, filter))
  );
}

function holds(one: Row, filter: Filter): boolean {
  if (filter.key === 'any') return filter.of.some((each) => holds(one, each)) !== filter.negated;
  return value(one, filter) !== filter.negated;
}

function value({ opportunity, properties }: Row, filter: SimpleFilter): boolean {
  switch (filter.key) {
    case 'stage':
      return opportunity.stage !== undefined && filter.stages.includes(opportunity.stage.name);
    case 'customer':
      return fold(opportunity.customer ?? '').includes(fold(filter.text));
    case 'property':
      return fold(properties[filter.name] ?? '').includes(fold(filter.text));
    case 'se': {
      const { person } = filter;
      return opportunity.salesEngineers.some(({ email, id }) =>
        person.kind === 'email' ? email === person.email : person.kind === 'me' && id === 'notion-ana',
      );
    }
    case 'ae': {
      const { person } = filter;
      return opportunity.accountExecutives.some(
        ({ email }) => person.kind === 'email' && email === person.email,
      );
    }
    case 'feature':
    case 'member':
    case 'amount':
    case 'close':
    case 'created':
    case 'activity':
      throw new Error(`this mirror does not understand ${filter.key}`);
  }
}

function isIn({ opportunity }: Row, scope: Scope): boolean {
  if (scope === 'all') return true;
  if (scope === 'active' || scope === 'closed') return isActive(opportunity) === (scope === 'active');
  return opportunity.stage?.role === scope;
}
