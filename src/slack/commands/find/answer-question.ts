import type { FoundDeals } from '../../../services/find/find-deals.js';
import { findDeals } from '../../../services/find/find-deals.js';
import { opportunityList } from '../../views/opportunity-list.js';
import { queryProblemMessage } from '../../views/query-problem-message.js';
import type { Question } from '../../views/ask-again.js';
import type { Message } from '../../views/building-blocks.js';
import type { FindCommandDesk } from './desk.js';

/** Who asks, and where the answer will stand. */
export interface Place {
  readonly slackUserId: string;
  readonly channelId: string | undefined;
}

/** Answers a question with the page it asks for, or with what could not be understood. */
export async function answerQuestion(
  desk: FindCommandDesk,
  place: Place,
  { text, offset }: Question,
): Promise<Message> {
  // Asked meanwhile, so that it is known when the list is.
  if (place.channelId !== undefined) void desk.sharing.canShare(place.channelId);
  const caller = await desk.callers.identify(place.slackUserId);
  const answer = await findDeals(desk, caller, text, offset);
  return answer.kind === 'unclear' ? queryProblemMessage(answer) : listIn(desk, place, answer);
}

/** The list as it is shown in this place. */
export async function listIn(
  desk: FindCommandDesk,
  { channelId }: Place,
  found: FoundDeals,
  note = '',
): Promise<Message> {
  const canShare = channelId !== undefined && (await desk.sharing.canShare(channelId));
  return opportunityList(found, desk.clock.now(), { canShare, note });
}
