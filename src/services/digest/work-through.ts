import type { DigestAct } from '../../domain/digest/digest-content.js';
import { UserError } from '../../domain/errors.js';
import { addDays, localDate, type LocalDate } from '../../domain/local-date.js';
import type { Operation } from '../../domain/operation.js';
import { backOn } from '../../domain/staleness/reasons.js';
import { attribution, type Caller } from '../callers.js';
import { seeDeal } from '../find/visible-deal.js';
import type { SentDigest } from '../ports/digests.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { ReviewHistory } from '../ports/review-history.js';
import type { Reviews } from '../ports/reviews.js';
import type { Snoozes } from '../ports/snoozes.js';
import { actOf } from './act-of.js';
import { DAY_MS, type DigestDesk } from './digest-desk.js';

/** What working through a digest needs at hand. */
export interface WorkDesk extends Pick<DigestDesk, 'digests' | 'digestMail' | 'newId'>, FindDeskOfWork {
  readonly reviews: Pick<Reviews, 'record'>;
  readonly reviewHistory: ReviewHistory;
  readonly snoozes: Snoozes;
}
type FindDeskOfWork = Parameters<typeof seeDeal>[0];

/** A deal of a digest, as its buttons name them. */
export interface InDigest {
  readonly digestId: string;
  readonly opportunityId: string;
}

/** Posted, moved or changed elsewhere: digests of so many days are renewed. */
const RENEWED_DAYS = 14;

/** *Nothing new*: somebody looked (S2-31). It counts as activity, and how often in a row is said. */
export async function sayNothingNew(desk: WorkDesk, caller: Caller, at: InDigest): Promise<SentDigest> {
  return acting(desk, caller, at, async ({ lastActivity }) => {
    const { opportunityId } = at;
    const reviewedAt = desk.clock.now();
    const day = localDate(reviewedAt, caller.timeZone);
    await desk.reviews.record({
      // Pressed twice on one day, it was looked at once.
      id: `digest:${caller.slackUserId}:${opportunityId}:${day}`,
      ...{ opportunityId, slackUserId: caller.slackUserId, reviewedAt },
      displayName: attribution(caller.name),
    });
    const earlier = await desk.reviewHistory.since([opportunityId], lastActivity.at);
    return { kind: 'nothing_new', times: earlier.length };
  });
}

/** Asked to decide, they keep the deal as it is. */
export function keepAsItIs(desk: WorkDesk, caller: Caller, at: InDigest): Promise<SentDigest> {
  return acting(desk, caller, at, () => Promise.resolve({ kind: 'kept' }));
}

/** Not before that day, nor beyond the close date that lies ahead: then it is back, because that has passed. */
export async function snooze(
  desk: WorkDesk,
  caller: Caller,
  at: InDigest,
  until: LocalDate | { readonly days: number },
): Promise<SentDigest> {
  return acting(desk, caller, at, async ({ opportunity }) => {
    const since = localDate(desk.clock.now(), caller.timeZone);
    const set = { since, until: typeof until === 'string' ? until : addDays(since, until.days) };
    await desk.snoozes.set(caller.slackUserId, at.opportunityId, set);
    return { kind: 'snoozed', until: backOn(set, opportunity.closeDate) };
  });
}

/** One of the condensed rest is shown whole. */
export async function openEntry(desk: WorkDesk, caller: Caller, at: InDigest): Promise<SentDigest> {
  await mustBeTheirs(desk, caller, at);
  return noted(await desk.digests.note(at.digestId, at.opportunityId, { opened: true }));
}

/** The person's own digest. Throws `form_outdated` for one that is kept no more, or somebody else's. */
async function mustBeTheirs(desk: WorkDesk, caller: Caller, { digestId }: InDigest): Promise<SentDigest> {
  const digest = await desk.digests.find(digestId);
  if (digest?.slackUserId !== caller.slackUserId) throw new UserError({ kind: 'form_outdated' });
  return digest;
}

/** A deal that is archived, gone or hidden meanwhile is said to be gone; nothing else is done (S28). */
async function acting(
  desk: WorkDesk,
  caller: Caller,
  at: InDigest,
  act: (deal: FoundDeal) => Promise<DigestAct>,
): Promise<SentDigest> {
  await mustBeTheirs(desk, caller, at);
  const done = await standing(desk, caller, at);
  return noted(
    await desk.digests.note(at.digestId, at.opportunityId, {
      act: done === undefined ? { kind: 'gone' } : await act(done),
    }),
  );
}

async function standing(
  desk: WorkDesk,
  caller: Caller,
  { opportunityId }: InDigest,
): Promise<FoundDeal | undefined> {
  try {
    const deal = await seeDeal(desk, caller, opportunityId);
    return deal.archived ? undefined : deal;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}

function noted(digest: SentDigest | undefined): SentDigest {
  if (digest === undefined) throw new UserError({ kind: 'form_outdated' });
  return digest;
}

/** Something of a deal is in Notion: the digests of whoever promised it say so, in their place. */
export async function ticked(
  desk: Pick<WorkDesk, 'digests' | 'digestMail' | 'clock'>,
  operation: Pick<Operation, 'kind' | 'slackUserId' | 'opportunityId' | 'payload'>,
): Promise<void> {
  const { slackUserId, opportunityId } = operation;
  const act = actOf(operation);
  if (act === undefined || opportunityId === undefined) return;
  const since = new Date(desk.clock.now().getTime() - RENEWED_DAYS * DAY_MS);
  for (const id of await desk.digests.openFor(slackUserId, opportunityId, since)) {
    const digest = await desk.digests.note(id, opportunityId, { act: { kind: act } });
    if (digest !== undefined) await desk.digestMail.renew(digest);
  }
}
