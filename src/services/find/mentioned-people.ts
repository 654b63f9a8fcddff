import type { Filter, PersonWanted, Query, SimpleFilter } from '../../domain/query/query.js';
import type { SlackPeople } from '../ports/slack.js';

/** The query with every Slack mention looked up: the mirror knows people by e-mail and name, not by Slack's ids. */
export async function withPeopleLookedUp(query: Query, people: SlackPeople): Promise<Query> {
  return { ...query, filters: await Promise.all(query.filters.map((filter) => lookUp(filter, people))) };
}

async function lookUp(filter: Filter, people: SlackPeople): Promise<Filter> {
  return filter.key === 'any'
    ? { ...filter, of: await Promise.all(filter.of.map((one) => lookUpOne(one, people))) }
    : lookUpOne(filter, people);
}

async function lookUpOne(filter: SimpleFilter, people: SlackPeople): Promise<SimpleFilter> {
  return 'person' in filter ? { ...filter, person: await whoIs(filter.person, people) } : filter;
}

async function whoIs(wanted: PersonWanted, people: SlackPeople): Promise<PersonWanted> {
  if (wanted.kind !== 'slack') return wanted;
  const { email, name } = await people.person(wanted.slackUserId);
  return email === undefined ? { kind: 'name', name } : { kind: 'email', email };
}
