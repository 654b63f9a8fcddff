import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { SlackByEmail, SlackPeople, SlackPerson } from '../services/ports/slack.js';
import type { SlackConnection } from './connect-slack.js';

/** Names, zones and roles seldom change. */
const REMEMBERED_MS = 10 * 60_000;

/** A person as Slack describes them. */
export const user = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  tz: z.string().nullish(),
  locale: z.string().optional(),
  profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }).optional(),
});

/** Who somebody is, from `users.info`, remembered for ten minutes. */
export function createSlackPeople(
  { interactive, identity }: Pick<SlackConnection, 'interactive' | 'identity'>,
  clock: Clock,
): SlackPeople & SlackByEmail {
  const remembered = new Map<string, { readonly person: SlackPerson; readonly until: number }>();
  const ask = async (slackUserId: string): Promise<SlackPerson> => {
    try {
      const { user: answer } = await interactive.users.info({ user: slackUserId, include_locale: true });
      return readPerson(user.parse(answer), identity.teamId);
    } catch (error) {
      if (isUnknown(error)) return nobody(slackUserId);
      throw error;
    }
  };
  return {
    async person(slackUserId) {
      const now = clock.now().getTime();
      const known = remembered.get(slackUserId);
      if (known !== undefined && known.until > now) return known.person;
      const person = await ask(slackUserId);
      remembered.set(slackUserId, { person, until: now + REMEMBERED_MS });
      return person;
    },
    async byEmail(email) {
      try {
        const { user: answer } = await interactive.users.lookupByEmail({ email });
        return readPerson(user.parse(answer), identity.teamId);
      } catch {
        // Whom Slack does not find is not shown as chosen; nothing depends on it.
        return undefined;
      }
    },
  };
}

/** Somebody whom Slack does not show us: of another company, or gone for good. */
function nobody(id: string): SlackPerson {
  return { id, name: id, email: undefined, timeZone: 'UTC', locale: undefined, kind: 'stranger' };
}

function isUnknown(error: unknown): boolean {
  return (
    error instanceof WebAPIPlatformError && ['user_not_found', 'user_not_visible'].includes(error.data.error)
  );
}

export function readPerson(found: z.infer<typeof user>, teamId: string): SlackPerson {
  const { profile = {} } = found;
  return {
    id: found.id,
    name: [profile.real_name, found.name].find((name) => name !== undefined && name !== '') ?? found.id,
    email: profile.email,
    timeZone: found.tz ?? 'UTC',
    locale: found.locale,
    kind: kindOf(found, teamId),
  };
}

function kindOf(found: z.infer<typeof user>, teamId: string): SlackPerson['kind'] {
  if (found.deleted === true) return 'deactivated';
  if (found.is_bot === true) return 'bot';
  if (found.is_stranger === true || (found.team_id !== undefined && found.team_id !== teamId))
    return 'stranger';
  return found.is_restricted === true || found.is_ultra_restricted === true ? 'guest' : 'member';
}
