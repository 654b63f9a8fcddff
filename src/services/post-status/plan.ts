import { checkUpdate, type UpdateCheck } from '../../domain/duplicates/check-update.js';
import { withoutRepeats } from '../../domain/duplicates/without-repeats.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { formatStatusUpdate } from '../../domain/status-update/format.js';
import type { Sides, StatusUpdate } from '../../domain/status-update/status-update.js';
import { attribution, type Caller } from '../callers.js';
import { seeDeal } from '../find/visible-deal.js';
import { sidesOf } from './prepare.js';
import { readSaidSoFar, statementsSaid } from './said-so-far.js';
import type { StatusDesk } from './status-desk.js';
import { saveStatusDraft, type StatusDraft } from './status-draft.js';

/** What would be posted, and why not everything: pure data for the review. */
export interface StatusPlan {
  readonly draftId: string;
  readonly opportunity: Opportunity;
  readonly sides: Sides;
  readonly check: UpdateCheck;
  /** The person's, in which days are told. */
  readonly timeZone: string;
  /** The update without what was already reported. */
  readonly update: StatusUpdate;
  /** The comment, character for character. */
  readonly text: string;
}

/**
 * Checks each line against everything said so far (S0-52…55). Nothing is written to Notion. Throws
 * `deal_gone` (also when the person may not see it, S4-58), `cannot_read_comments` (S0-13, N18) and Notion's troubles.
 */
export async function planStatus(
  desk: StatusDesk,
  caller: Caller,
  draft: StatusDraft,
  update: StatusUpdate,
): Promise<StatusPlan> {
  await seeDeal(desk, caller, draft.opportunityId);
  const [opportunity, said] = await Promise.all([
    desk.opportunities.readOne(draft.opportunityId),
    readSaidSoFar(desk, draft.opportunityId, 'interactive'),
  ]);
  const { timeZone } = caller;
  const sides = sidesOf(desk, opportunity);
  const check = checkUpdate(statementsSaid(said, desk.vendor, timeZone), update, { timeZone });
  const remaining = withoutRepeats(update, check);
  const { title, url } = opportunity;
  const checked = { displayName: attribution(caller.name), timeZone, update, sides, title, url };
  await saveStatusDraft(desk.drafts, { ...draft, checked }, desk.clock.now());
  return {
    draftId: draft.id,
    opportunity,
    sides,
    check,
    timeZone,
    update: remaining,
    text: formatStatusUpdate(remaining, sides),
  };
}
