import type { FormProperty } from '../../domain/database-form.js';
import type { ChannelNotices as Notice } from '../../domain/playbook/notices.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import { STAGE } from '../change-stage/promise.js';
import type { FindDesk } from '../find/find-desk.js';
import type { Sharing } from '../find/sharing.js';
import { dealsForEverybody, visibleDeals } from '../find/visible-deals.js';
import type { AuditEntry, AuditQuestion } from '../ports/audit.js';
import type { ChannelNotice } from '../ports/channel-notices.js';
import type { PageReading } from '../ports/pages.js';
import type { SlackByEmail } from '../ports/slack.js';

export interface NoticePlaceDesk extends FindDesk {
  readonly sharing: Pick<Sharing, 'barNow'>;
  readonly slackByEmail: SlackByEmail;
  /** Who did what. */
  readonly audit: (question: AuditQuestion) => Promise<readonly AuditEntry[]>;
  /** Says once what keeps a channel or a person from hearing anything. */
  readonly tellAdmin: (place: string, why: string) => void;
}

/** Whether everybody in the channel may hear of the deal: never where another company reads along (S4-58). */
export async function mayBeToldIn(
  desk: NoticePlaceDesk,
  channel: string,
  opportunityId: string,
): Promise<boolean> {
  const bar = await desk.sharing.barNow(channel);
  if (bar !== undefined) desk.tellAdmin(channel, bar);
  if (bar !== undefined) return false;
  const nobody = { slackUserId: '', notionUserId: '', name: '', timeZone: 'UTC' };
  return (await (await dealsForEverybody(desk, nobody)).find(opportunityId)) !== undefined;
}

/**
 * The Slack user who is told directly (S4-181): whom the playbook names by address, or the first of those in a column
 * of the deal whom Slack knows. Undefined: nobody, somebody who may not see the deal (S4-58), or who did it themselves.
 */
export async function personToTell(
  desk: NoticePlaceDesk,
  { person = '' }: Pick<Notice, 'person'>,
  notice: ChannelNotice,
  of: { readonly page: PageReading; readonly properties: readonly FormProperty[] },
): Promise<string | undefined> {
  const [slackUserId] = await membersCalled(desk, person, of);
  if (slackUserId === undefined) {
    desk.tellAdmin(person, 'nobody_on_slack');
    return undefined;
  }
  const caller = { slackUserId, notionUserId: '', name: '', timeZone: 'UTC' };
  if ((await (await visibleDeals(desk, caller)).find(notice.opportunityId)) === undefined) return undefined;
  return (await whoChangedIt(desk, notice)) === slackUserId ? undefined : slackUserId;
}

async function membersCalled(
  { slackByEmail }: NoticePlaceDesk,
  person: string,
  { page, properties }: Parameters<typeof personToTell>[3],
): Promise<readonly string[]> {
  const emails = person.includes('@') ? [person] : emailsIn(page, propertyFor({ field: person }, properties));
  const found = await Promise.all(emails.map((email) => slackByEmail.byEmail(email)));
  return found.flatMap((one) => (one?.kind === 'member' ? [one.id] : []));
}

function emailsIn({ values, people }: PageReading, property: FormProperty | undefined): readonly string[] {
  const value = property && values.get(property.id);
  const ids = value?.type === 'people' ? value.ids : [];
  return ids.flatMap((id) => people.find((one) => one.id === id)?.email ?? []);
}

/** What Opp wrote is seen a moment later: who promised it may have done so a while before. */
const BEFORE_MS = 3_600_000;

/** Who changed the stage through Opp last; undefined: somebody in Notion. */
async function whoChangedIt(
  { audit }: NoticePlaceDesk,
  { opportunityId, beganAt, to }: ChannelNotice,
): Promise<string | undefined> {
  const since = new Date(beganAt.getTime() - BEFORE_MS);
  const entries = (await audit({ deal: opportunityId, since })).filter(
    ({ kind, detail }) => kind === STAGE && detail.endsWith(` → ${to ?? ''}`),
  );
  return entries.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.slackUserId;
}
