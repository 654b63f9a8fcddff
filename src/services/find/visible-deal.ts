import { UserError } from '../../domain/errors.js';
import type { Caller } from '../callers.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { FindDesk } from './find-desk.js';
import { visibleDeals } from './visible-deals.js';

/**
 * One opportunity that the person may see; everything that reads or changes a deal by its id asks this first, since
 * ids come from buttons and forms (S28, S29, S4-58). Throws `deal_gone`, in the same words for one that is not there
 * and one that the person may not see, and `setup_incomplete` when nobody can tell what is restricted.
 */
export async function seeDeal(desk: FindDesk, caller: Caller, opportunityId: string): Promise<FoundDeal> {
  const deal = await (await visibleDeals(desk, caller)).find(opportunityId);
  if (deal === undefined) throw new UserError({ kind: 'deal_gone', title: undefined });
  return deal;
}

/**
 * Asks again just before something is promised, knowing only who pressed: rules may have changed, or the row, since
 * the form was opened. Throws as `seeDeal` does. Without rules it asks nothing, so that a promise needs no mirror.
 */
export async function mustStillSee(
  desk: FindDesk,
  slackUserId: string,
  opportunityId: string,
): Promise<void> {
  if (desk.access.length === 0) return;
  // Rules name people by address or Slack id, never as "me": who this is in Notion does not matter here.
  const caller: Caller = { slackUserId, notionUserId: '', name: '', timeZone: 'UTC' };
  await seeDeal(desk, caller, opportunityId);
}
