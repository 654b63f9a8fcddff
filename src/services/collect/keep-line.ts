import { UserError } from '../../domain/errors.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { Caller } from '../callers.js';
import { seeDeal } from '../find/visible-deal.js';
import type { TrayLine } from '../ports/collected-lines.js';
import type { CollectDesk } from './collect-desk.js';

export type LineToKeep = Omit<TrayLine, 'slackUserId' | 'collectedAt'>;

/**
 * Keeps a line in the person's tray for a deal that they see. Throws `deal_gone`, also for one they may not see, and
 * `cannot_store` (O8).
 */
export async function keepLine(
  desk: CollectDesk,
  caller: Caller,
  line: LineToKeep,
): Promise<{ readonly opportunity: Opportunity; readonly replaced: boolean }> {
  const { opportunity, archived } = await seeDeal(desk, caller, line.opportunityId);
  if (archived) throw new UserError({ kind: 'deal_gone', title: opportunity.title });
  const { slackUserId } = caller;
  const { replaced } = await desk.collected.add({ ...line, slackUserId, collectedAt: desk.clock.now() });
  return { opportunity, replaced };
}
