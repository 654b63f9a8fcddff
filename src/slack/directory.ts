import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { SlackDirectory } from '../services/ports/digests.js';
import type { SlackPerson } from '../services/ports/slack.js';
import type { SlackConnection } from './connect-slack.js';
import { readPerson, user } from './people.js';

/** Who moves to another time zone is seen there this soon. */
const REMEMBERED_MS = 15 * 60_000;
/** More than twenty such pages a minute are too many for Slack: enough for 20,000 people. */
const PAGE = 1000;
const PAGES = 20;

const answer = z.object({
  members: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/**
 * Everybody in the workspace, a few requests for all of them together, remembered for a quarter of an hour. Throws
 * what Slack answers.
 */
export function createDirectory(
  { outbound, identity }: Pick<SlackConnection, 'outbound' | 'identity'>,
  clock: Clock,
): SlackDirectory {
  let known: { readonly people: Promise<readonly SlackPerson[]>; readonly until: number } | undefined;
  const read = async (): Promise<readonly SlackPerson[]> => {
    const people: SlackPerson[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const more = cursor === undefined ? {} : { cursor };
      const { members, response_metadata } = answer.parse(
        await outbound.users.list({ limit: PAGE, ...more }),
      );
      people.push(...members.flatMap((one) => personOf(one, identity.teamId)));
      cursor = response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') break;
    }
    return people;
  };
  return {
    everybody() {
      const now = clock.now().getTime();
      if (known === undefined || known.until <= now) {
        const people = read();
        known = { people, until: now + REMEMBERED_MS };
        people.catch(() => (known = undefined));
      }
      return known.people;
    },
  };
}

/** One whom Slack describes in a way unknown to us is left out; the others are not. */
function personOf(one: unknown, teamId: string): SlackPerson[] {
  const read = user.safeParse(one);
  return read.success ? [readPerson(read.data, teamId)] : [];
}
