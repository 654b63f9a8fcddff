import type { Caller } from '../../src/services/callers.js';
import type { SlackPerson } from '../../src/services/ports/slack.js';

/** Somebody in Slack and in Notion; the change log calls them by their first name. */
export interface Person extends Caller {
  readonly first: string;
  readonly email: string;
}

function person(n: number, name: string): Person {
  const [first = name] = name.split(' ');
  const email = `${first.toLowerCase()}@example.com`;
  const notionUserId = `33333333-3333-4333-8333-00000000000${n}`;
  return { slackUserId: `U${n}`, notionUserId, name, timeZone: 'UTC', first, email };
}

export const ANA = person(1, 'Ana Pereira');
export const BEN = person(2, 'Ben Okafor');
export const CLEO = person(3, 'Cleo Marsh');
export const PEOPLE = [ANA, BEN, CLEO] as const;

/** As Slack knows them; whoever is asked for by another id is Ana. */
export function inSlack(matches: (one: Person) => boolean): SlackPerson {
  const { slackUserId: id, name, email, timeZone } = PEOPLE.find(matches) ?? ANA;
  return { id, name, email, timeZone, kind: 'member' };
}
