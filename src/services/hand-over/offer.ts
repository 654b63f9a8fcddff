import type { Clock } from '../../domain/clock.js';
import type { HandoverContent } from '../../domain/handover/handover.js';
import type { NotionPerson } from '../../domain/opportunity.js';
import type { Handovers } from '../ports/handovers.js';
import type { DealMirror } from '../ports/mirror.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { SlackByEmail } from '../ports/slack.js';

export interface OfferHandoverDesk {
  readonly clock: Clock;
  readonly handovers: Pick<Handovers, 'offer' | 'apply'>;
  readonly mirror: Pick<DealMirror, 'find'>;
  readonly pages: Pick<OpportunityPages, 'read'>;
  readonly slackByEmail: SlackByEmail;
}

/** What was written to Notion: who hands which deal to whom. */
export interface HandedOver {
  readonly id: string;
  readonly batch: string;
  readonly opportunityId: string;
  readonly givenBy: string;
  readonly content: Omit<HandoverContent, 'oldSalesEngineers'>;
  /** Notion's ids. */
  readonly oldSalesEngineers: readonly string[];
  /** Undefined when somebody was chosen in Notion. */
  readonly givenTo: string | undefined;
}

/**
 * Offers a deal that was handed over in Notion to its new Sales Engineer; the same operation again is the same offer.
 * Throws what the store throws, and Notion's troubles when the new one has to be looked up there.
 */
export async function offerHandover(desk: OfferHandoverDesk, handed: HandedOver): Promise<void> {
  const { id, batch, opportunityId, givenBy } = handed;
  const givenTo =
    handed.givenTo ?? (await inSlack(desk, opportunityId, handed.content.newSalesEngineer.notionId));
  const oldSalesEngineers = await knownPeople(desk, opportunityId, handed.oldSalesEngineers);
  const told = await whoIsTold(desk, oldSalesEngineers, { givenBy, givenTo });
  const content: HandoverContent = { ...handed.content, oldSalesEngineers };
  await desk.handovers.offer({ id, batch, opportunityId, givenBy, givenTo, told, content }, desk.clock.now());
}

/** Blank: nobody could find out, so nobody can be asked. */
async function inSlack(desk: OfferHandoverDesk, opportunityId: string, notionId: string): Promise<string> {
  const { people } = await desk.pages.read(opportunityId);
  const email = people.find(({ id }) => id === notionId)?.email;
  return (email === undefined ? undefined : await desk.slackByEmail.byEmail(email))?.id ?? '';
}

async function knownPeople(
  { mirror }: OfferHandoverDesk,
  opportunityId: string,
  ids: readonly string[],
): Promise<readonly NotionPerson[]> {
  const known = (await mirror.find(opportunityId))?.opportunity.salesEngineers ?? [];
  return ids.map((id) => known.find((one) => one.id === id) ?? { id, name: '', email: undefined });
}

/** Whoever handed it over, and the old Sales Engineers; nobody is told of what they do themselves. */
async function whoIsTold(
  desk: OfferHandoverDesk,
  oldSalesEngineers: readonly NotionPerson[],
  { givenBy, givenTo }: { readonly givenBy: string; readonly givenTo: string },
): Promise<readonly string[]> {
  const members = await membersAmong(desk, oldSalesEngineers);
  return [...new Set([givenBy, ...members])].filter((one) => one !== givenTo);
}

/** The Slack ids of those who are members of the workspace. */
export async function membersAmong(
  { slackByEmail }: Pick<OfferHandoverDesk, 'slackByEmail'>,
  people: readonly NotionPerson[],
): Promise<readonly string[]> {
  const emails = people.flatMap(({ email }) => email ?? []);
  const found = await Promise.all(emails.map((email) => slackByEmail.byEmail(email)));
  return found.flatMap((one) => (one?.kind === 'member' ? [one.id] : []));
}
