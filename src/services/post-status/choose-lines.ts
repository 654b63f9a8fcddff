import { UserError } from '../../domain/errors.js';
import { isAlwaysThere, lineKey } from '../../domain/duplicates/without-repeats.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { reviewOf, type StatusReview } from './review.js';
import type { StatusDesk } from './status-desk.js';
import { findStatusDraft, saveStatusDraft, type StatusDraft } from './status-draft.js';

/** Lines of the review by their place in it, and whether each is to be posted. */
export type Ticks = ReadonlyMap<number, boolean>;

/**
 * Keeps which lines the person wants posted: already reported ones that were ticked, similar ones that were not
 * unticked (S0-55). Lines without a tick stay as they were judged. Throws `draft_lost`, `cannot_store`, and
 * `deal_gone` when the person may not see the deal any more (S4-58).
 */
export async function chooseLines(
  desk: FindDesk & Pick<StatusDesk, 'drafts' | 'knownNames'>,
  request: { readonly draftId: string; readonly slackUserId: string; readonly ticks: Ticks },
): Promise<StatusReview> {
  const { draftId, slackUserId, ticks } = request;
  const before = await findStatusDraft(desk.drafts, draftId, slackUserId);
  const { checked, lines } = before;
  if (checked === undefined) throw new UserError({ kind: 'draft_lost' });
  await mustStillSee(desk, slackUserId, before.opportunityId);
  const having = (verdict: string, ticked: boolean) =>
    lines.filter((line, place) => line.verdict === verdict && ticks.get(place) === ticked).map(lineKey);
  const choices = { kept: having('already_reported', true), dropped: having('similar', false) };
  const draft: StatusDraft = { ...before, checked: { ...checked, choices } };
  await saveStatusDraft(desk.drafts, draft, desk.clock.now());
  return reviewOf(desk, draft);
}

/** Wants everything posted although nothing in it is new; the reason is kept with the promise (S0-55). */
export async function postAnyway(
  desk: FindDesk & Pick<StatusDesk, 'drafts' | 'knownNames'>,
  request: { readonly draftId: string; readonly slackUserId: string; readonly reason: string },
): Promise<StatusReview> {
  const before = await findStatusDraft(desk.drafts, request.draftId, request.slackUserId);
  await mustStillSee(desk, request.slackUserId, before.opportunityId);
  const draft = withEverything(before, request.reason);
  await saveStatusDraft(desk.drafts, draft, desk.clock.now());
  return reviewOf(desk, draft);
}

/** The draft with every repeated line in it. Throws `draft_lost` when it was never checked. */
export function withEverything(before: StatusDraft, reason: string | undefined): StatusDraft {
  const { checked, lines } = before;
  if (checked === undefined) throw new UserError({ kind: 'draft_lost' });
  const repeated = lines.filter((line) => line.verdict === 'already_reported' && !isAlwaysThere(line));
  const choices = { kept: repeated.map(lineKey), dropped: [] };
  return { ...before, checked: { ...checked, choices, reason } };
}
