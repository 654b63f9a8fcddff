import { fold } from '../fold.js';
import {
  type Filter,
  naturallyDescending,
  type PersonWanted,
  type Query,
  type SimpleFilter,
  type Sort,
  sortUnasked,
  type Term,
} from './query.js';
import { quoteUnlessPlain } from './quote.js';

/** Writes a query as a person could have typed it; `parse-query.ts` reads the same query from it. */
export function printQuery({ terms, filters, scope, sort }: Query): string {
  const namesStages = filters.some(({ key, negated }) => key === 'stage' && !negated);
  return [
    ...terms.map(printTerm),
    ...filters.map(printFilter),
    // A closed stage asked for by name opens the scope, unless the scope is said.
    ...(scope !== 'active' || namesStages ? [`is:${scope}`] : []),
    ...printSort(sort, terms),
  ].join(' ');
}

/** One term as it is typed. */
export function printTerm({ text, phrase, negated }: Term): string {
  return `${negated ? '-' : ''}${phrase ? `"${text}"` : text}`;
}

/** One filter as it is typed. */
export function printFilter(filter: Filter): string {
  if (filter.key !== 'any') return `${filter.negated ? '-' : ''}${keyOf(filter)}:${valueOf(filter)}`;
  const [first] = filter.of;
  if (first === undefined) return '';
  // A range that is left out: see `AnyFilter`.
  const isRange = first.negated;
  const values = filter.of.map((one) => (isRange ? endOf(one) : valueOf(one))).join(isRange ? '..' : ',');
  return `${filter.negated || isRange ? '-' : ''}${keyOf(first)}:${values}`;
}

function printSort(sort: Sort, terms: readonly Term[]): string[] {
  const unasked = sortUnasked(terms);
  if (sort.key === unasked.key && sort.descending === unasked.descending) return [];
  return [`sort:${sort.descending === naturallyDescending(sort.key) ? '' : '-'}${sort.key}`];
}

function keyOf(filter: SimpleFilter): string {
  return filter.key === 'property' ? quoteUnlessPlain(filter.name) : filter.key;
}

function valueOf(filter: SimpleFilter): string {
  switch (filter.key) {
    case 'stage':
      return filter.stages.map(quoteUnlessPlain).join(',');
    case 'customer':
    case 'feature':
    case 'property':
      return quoteUnlessPlain(filter.text);
    case 'ae':
    case 'se':
    case 'member':
      return personText(filter.person);
    case 'amount':
    case 'close':
    case 'created':
    case 'activity':
      return `${filter.comparison}${endOf(filter)}`;
  }
}

function endOf(filter: SimpleFilter): string {
  if (filter.key === 'amount') return String(filter.amount);
  if (filter.key === 'activity') return `${filter.days}d`;
  return 'date' in filter ? filter.date : '';
}

function personText(person: PersonWanted): string {
  switch (person.kind) {
    case 'me':
    case 'nobody':
      return person.kind;
    case 'slack':
      return `@${person.slackUserId}`;
    case 'email':
      return quoteUnlessPlain(person.email);
    case 'name':
      return ['me', 'nobody'].includes(fold(person.name))
        ? `"${person.name}"`
        : quoteUnlessPlain(person.name);
  }
}
