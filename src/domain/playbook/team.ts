import { z } from 'zod';
import { Name } from './name.js';

/** Who leads whom; e-mail addresses or Slack user ids. */
export const Team = z.strictObject({
  name: Name.describe('What the team is called.'),
  leads: z.array(Name).min(1).describe('Its leads, by e-mail address or Slack user id.'),
  members: z.array(Name).min(1).describe('Its people, likewise.'),
});
export type Team = z.infer<typeof Team>;

interface Named {
  readonly slackUserId: string;
  readonly email: string | undefined;
}

/** Whether somebody leads somebody by one of the teams. */
export function leads(
  teams: readonly { readonly leads: readonly string[]; readonly members: readonly string[] }[],
  lead: Named,
  member: Named,
): boolean {
  return teams.some((team) => isListed(lead, team.leads) && isListed(member, team.members));
}

function isListed({ slackUserId, email }: Named, listed: readonly string[]): boolean {
  return listed.some((one) => one === slackUserId || one.toLowerCase() === email?.toLowerCase());
}
