import type { HandedDeal } from '../../../domain/home/home.js';
import type { FoundDeals } from '../../../services/find/find-deals.js';
import { findDeals } from '../../../services/find/find-deals.js';
import { asksForMine, handedDealsFor } from '../../../services/hand-over/handed-deals.js';
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
  { channelId, slackUserId }: Place,
  found: FoundDeals,
  note = '',
): Promise<Message> {
  const canShare = channelId !== undefined && (await desk.sharing.canShare(channelId));
  const handed = await handedBeside(desk, slackUserId, found);
  return opportunityList(found, desk.clock.now(), { canShare, note, handed });
}

/** What is on its way to or from the person stands below the first page of their own deals. */
async function handedBeside(
  desk: FindCommandDesk,
  slackUserId: string,
  { query, offset }: FoundDeals,
): Promise<readonly HandedDeal[]> {
  if (offset > 0 || !asksForMine(query)) return [];
  return handedDealsFor(desk, await desk.callers.identify(slackUserId), query);
}
