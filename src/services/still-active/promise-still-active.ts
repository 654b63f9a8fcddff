import { checkChangeLinePart, type ChangeLineProblem } from '../../domain/change-log/check-change-line.js';
import { tidyChangeLine } from '../../domain/change-log/tidy-change-line.js';
import { UserError } from '../../domain/errors.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import { isActive } from '../../domain/opportunity.js';
import type { Operation } from '../../domain/operation.js';
import { stillActiveSummary } from '../../domain/staleness/still-active.js';
import type { Caller } from '../callers.js';
import { STILL_ACTIVE } from '../deal-change/deal-change-payload.js';
import { promiseDealChange, type DealChangeDesk } from '../deal-change/promise-deal-change.js';
import { seeDeal } from '../find/visible-deal.js';
import type { FoundDeal } from '../ports/mirror.js';

export type PromisedActive =
  | { readonly kind: 'promised'; readonly operation: Operation }
  /** The day that was chosen is not ahead. */
  | { readonly kind: 'not_ahead' }
  | { readonly kind: 'problems'; readonly problems: readonly ChangeLineProblem[] };

/** An active deal that the person may see. Throws `deal_gone`, also for one that is closed or archived by now. */
export async function activeDeal(
  desk: DealChangeDesk,
  caller: Caller,
  opportunityId: string,
): Promise<FoundDeal> {
  const deal = await seeDeal(desk, caller, opportunityId);
  const { title } = deal.opportunity;
  if (deal.archived || !isActive(deal.opportunity)) throw new UserError({ kind: 'deal_gone', title });
  return deal;
}

/**
 * Promises to note why a deal that counts as lost is active all the same (S2-31): a line in the change log, which is
 * activity like any other, so that the deal counts as active until it has been silent for as long again, or until the
 * day that they name.
 */
export async function promiseStillActive(
  desk: DealChangeDesk,
  caller: Caller,
  said: {
    readonly id: string;
    readonly opportunityId: string;
    readonly reason: string;
    /** Undefined: without a day. */
    readonly until: LocalDate | undefined;
    readonly viewId: string;
  },
): Promise<PromisedActive> {
  const { id, opportunityId, reason, until, viewId } = said;
  const earlier = await desk.journal.find(id);
  if (earlier?.slackUserId === caller.slackUserId) return { kind: 'promised', operation: earlier };
  const { opportunity: deal } = await activeDeal(desk, caller, opportunityId);
  const problems = checkChangeLinePart('rationale', reason);
  if (problems.length > 0) return { kind: 'problems', problems };
  const date = localDate(desk.clock.now(), caller.timeZone);
  if (until !== undefined && until <= date) return { kind: 'not_ahead' };
  const line = tidyChangeLine({ date, summary: stillActiveSummary(until), rationale: reason });
  const payload = { changes: [], line };
  const change = { id, kind: STILL_ACTIVE, who: caller, deal, payload, viewId } as const;
  return { kind: 'promised', operation: await promiseDealChange(desk, change) };
}
