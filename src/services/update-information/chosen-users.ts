import type { ChangeTarget } from '../../domain/information-change/change-target.js';
import type { InformationFacts } from '../../domain/information-change/information-facts.js';
import type { InformationDesk } from './information-desk.js';

/** Looking up more than this takes too long for a form. */
const MOST = 10;

/**
 * The Slack users behind a people property, to be shown as chosen. Undefined unless all of them are known: whoever
 * is not shown would be taken off the deal unseen.
 */
export async function chosenUsers(
  { slackByEmail }: Pick<InformationDesk, 'slackByEmail'>,
  target: ChangeTarget,
  facts: InformationFacts,
): Promise<readonly string[] | undefined> {
  if (target.kind !== 'property' || target.value?.type !== 'people') return undefined;
  const { ids } = target.value;
  const emails = ids.flatMap((id) => facts.emails[id] ?? []);
  if (emails.length < ids.length || ids.length > MOST) return undefined;
  const users = await Promise.all(emails.map((email) => slackByEmail.byEmail(email)));
  const known = users.flatMap((user) => user?.id ?? []);
  return known.length < ids.length ? undefined : known;
}
