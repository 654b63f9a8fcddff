import { UserError } from '../../domain/errors.js';
import type { Handover } from '../../domain/handover/handover.js';
import { isFinished } from '../../domain/operation.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { HandOverDesk } from './hand-over-desk.js';

/**
 * The handover that this person is asked about, as it stands: an answer that failed for good counts as none. Throws
 * `handover_not_yours`, and `deal_gone` when they may not see the deal (any more).
 */
export async function findHandover(desk: HandOverDesk, id: string, slackUserId: string): Promise<Handover> {
  const handover = await desk.handovers.find(id);
  if (handover?.givenTo !== slackUserId) throw new UserError({ kind: 'handover_not_yours' });
  await mustStillSee(desk, slackUserId, handover.opportunityId);
  const { answerId, state } = handover;
  if (answerId === undefined || (state !== 'accepting' && state !== 'returning')) return handover;
  const answer = await desk.journal.find(answerId);
  if (answer === undefined || answer.state === 'confirmed' || !isFinished(answer.state)) return handover;
  const failed = { kind: 'answer_failed', operationId: answerId } as const;
  return (await desk.handovers.apply(id, failed, desk.clock.now())) ?? handover;
}

/** Too late: it was answered, or went another way. */
export function settled({ state, content: { title } }: Handover): UserError {
  return new UserError({ kind: 'handover_settled', state, title });
}
