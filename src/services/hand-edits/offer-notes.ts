import { isPassing, UserError } from '../../domain/errors.js';
import { isWrittenBy } from '../../domain/hand-edits/own-writes.js';
import { isSaidInLog } from '../../domain/hand-edits/said-in-log.js';
import { localDate } from '../../domain/local-date.js';
import type { NotionPerson } from '../../domain/opportunity.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { HandEdit, HandEdits, OperationHistory } from '../ports/hand-edits.js';
import type { MirrorStore } from '../ports/mirror-store.js';
import type { DealMirror } from '../ports/mirror.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { SlackByEmail, SlackPerson } from '../ports/slack.js';

/** An edit with what its property is called. */
export type NamedEdit = HandEdit & { readonly name: string };

/** A Sales Engineer is asked why their deal was changed in Notion. */
export interface NoteOffer {
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly title: string;
  readonly url: string;
  readonly edits: readonly NamedEdit[];
}

export interface OfferDesk extends FindDesk {
  readonly mirror: DealMirror & Pick<MirrorStore, 'notes'>;
  readonly handEdits: HandEdits;
  readonly history: OperationHistory;
  readonly pages: Pick<OpportunityPages, 'body'>;
  readonly slackByEmail: SlackByEmail;
  /** `not_now`: certainly not told. */
  readonly ask: (offer: NoteOffer) => Promise<'told' | 'not_now'>;
}

const LEASE_MS = 5 * 60_000;
/** Whom Slack does not find within this time is not asked any more. */
const PATIENCE_MS = 24 * 3_600_000;

/**
 * Asks the Sales Engineer of each deal that somebody changed in Notion for the reason, once for each burst of edits;
 * not for what Opp wrote, what the change log tells of, or what they may not see. Throws what the store throws.
 */
export async function offerNotes(desk: OfferDesk): Promise<void> {
  for (;;) {
    const edits = await desk.handEdits.claimDue(desk.clock.now(), LEASE_MS);
    const [first] = edits;
    if (first === undefined) return;
    await offer(desk, first.opportunityId, edits);
  }
}

async function offer(desk: OfferDesk, opportunityId: string, edits: readonly HandEdit[]): Promise<void> {
  const decided = await decide(desk, opportunityId, edits);
  // The lease is what it waits for.
  if (decided === 'later') return;
  const asked = new Set(decided?.edits.map(({ id }) => id));
  await desk.handEdits.close(edits.map(({ id }) => id).filter((id) => !asked.has(id)));
  // Noted before it is sent: after a crash in between nobody is asked, and nobody is asked twice.
  if (decided === undefined || !(await desk.handEdits.markOffered([...asked]))) return;
  if ((await desk.ask(decided)) === 'told') return;
  await desk.handEdits.postpone([...asked], new Date(desk.clock.now().getTime() + LEASE_MS));
}

/** Undefined: nobody is to be asked. */
async function decide(
  desk: OfferDesk,
  opportunityId: string,
  edits: readonly HandEdit[],
): Promise<NoteOffer | 'later' | undefined> {
  try {
    const deal = await desk.mirror.find(opportunityId);
    const byHand = deal === undefined || deal.archived ? [] : await madeByHand(desk, opportunityId, edits);
    if (deal === undefined || byHand.length === 0) return undefined;
    const { title, url, salesEngineers } = deal.opportunity;
    const person = await inSlack(desk, salesEngineers);
    if (person === undefined) return isOld(desk, edits) ? undefined : 'later';
    if (person.kind !== 'member') return undefined;
    await mustStillSee(desk, person.id, opportunityId);
    const unsaid = await withoutSaid(desk, opportunityId, byHand, person.timeZone);
    if (unsaid.length === 0) return undefined;
    return { slackUserId: person.id, opportunityId, title, url, edits: unsaid };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return isPassing(error.problem) && !isOld(desk, edits) ? 'later' : undefined;
  }
}

function isOld({ clock }: OfferDesk, edits: readonly HandEdit[]): boolean {
  return edits.every(({ noticedAt }) => clock.now().getTime() - noticedAt.getTime() > PATIENCE_MS);
}

async function madeByHand(
  desk: OfferDesk,
  opportunityId: string,
  edits: readonly HandEdit[],
): Promise<readonly NamedEdit[]> {
  const since = new Date(Math.min(...edits.map(({ editedSince }) => editedSince.getTime())));
  const own = await desk.history.onPage(opportunityId, since);
  const { schema } = await desk.mirror.notes();
  return edits.flatMap((edit): NamedEdit[] => {
    const propertyId = schema?.roles.find(({ role }) => role === edit.role)?.propertyId;
    const name = schema?.properties.find(({ id }) => id === propertyId)?.name;
    // Set back by whoever changed it: there is nothing to explain.
    if (propertyId === undefined || name === undefined || edit.before === edit.after) return [];
    return own.some((operation) => isWrittenBy(operation, propertyId, edit.after)) ? [] : [{ ...edit, name }];
  });
}

async function inSlack(
  { slackByEmail }: OfferDesk,
  salesEngineers: readonly NotionPerson[],
): Promise<SlackPerson | undefined> {
  const email = salesEngineers.find((one) => one.email !== undefined)?.email;
  return email === undefined ? undefined : slackByEmail.byEmail(email);
}

/** Lines with a link are Opp's own: they tell of what Opp wrote. */
async function withoutSaid(
  desk: OfferDesk,
  opportunityId: string,
  edits: readonly NamedEdit[],
  timeZone: string,
): Promise<readonly NamedEdit[]> {
  const { changeLog } = await desk.pages.body(opportunityId);
  const byHand = (changeLog?.lines ?? []).filter(({ links }) => links.length === 0).map(({ text }) => text);
  return edits.filter((edit) => !isSaidInLog(byHand, localDate(edit.noticedAt, timeZone), edit));
}
