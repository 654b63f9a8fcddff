import { UserError } from '../../domain/errors.js';
import type { Handover } from '../../domain/handover/handover.js';
import { mustStillSee } from '../find/visible-deal.js';
import { settled } from './find-handover.js';
import type { HandOverDesk } from './hand-over-desk.js';

/**
 * Tries once more to ask the new Sales Engineer, for whoever handed the deal over. Throws `handover_not_yours`,
 * `handover_settled` when they were asked already.
 */
export async function offerAgain(desk: HandOverDesk, id: string, slackUserId: string): Promise<Handover> {
  const handover = await desk.handovers.find(id);
  if (handover?.givenBy !== slackUserId) throw new UserError({ kind: 'handover_not_yours' });
  await mustStillSee(desk, slackUserId, handover.opportunityId);
  const now = desk.clock.now();
  const offered = await desk.handovers.apply(id, { kind: 'offered_again' }, now);
  if (offered === undefined) throw settled(handover);
  const pack = { id: `${id}:pack`, kind: 'handover_pack', subject: id, place: handover.givenTo } as const;
  await desk.livingMessages.want({ ...pack, dueAt: now });
  return offered;
}
