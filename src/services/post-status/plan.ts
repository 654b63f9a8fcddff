import { checkUpdate } from '../../domain/duplicates/check-update.js';
import { NO_CHOICES } from '../../domain/duplicates/without-repeats.js';
import type { StatusUpdate } from '../../domain/status-update/status-update.js';
import { attribution, type Caller } from '../callers.js';
import { seeDeal } from '../find/visible-deal.js';
import { sidesOf } from './prepare.js';
import { reviewOf, type StatusReview } from './review.js';
import { isGone, readSaidSoFar, saidLast, statementsSaid } from './said-so-far.js';
import type { StatusDesk } from './status-desk.js';
import { saveStatusDraft, type StatusDraft } from './status-draft.js';

/**
 * Checks each line against everything said so far (S0-52…55). Nothing is written to Notion. Throws
 * `deal_gone` (also when the person may not see it, S4-58), `cannot_read_comments` (S0-13, N18) and Notion's troubles.
 */
export async function planStatus(
  desk: StatusDesk,
  caller: Caller,
  before: StatusDraft,
  update: StatusUpdate,
): Promise<StatusReview> {
  await seeDeal(desk, caller, before.opportunityId);
  const [opportunity, said] = await Promise.all([
    desk.opportunities.readOne(before.opportunityId),
    readSaidSoFar(desk, before.opportunityId, 'interactive'),
  ]);
  const { timeZone } = caller;
  const sides = sidesOf(desk, opportunity);
  const check = checkUpdate(statementsSaid(said, desk.vendor, timeZone), update, { timeZone, sides });
  const { title, url } = opportunity;
  const checked = { displayName: attribution(caller.name), timeZone, update, sides, title, url };
  const draft: StatusDraft = {
    ...before,
    checked: { ...checked, choices: NO_CHOICES },
    lines: check.lines.map((line) => ({
      ...line,
      gone: line.earlier !== undefined && isGone(said, line.earlier),
    })),
    saidLast: saidLast(said),
  };
  await saveStatusDraft(desk.drafts, draft, desk.clock.now());
  return reviewOf(desk, draft);
}
