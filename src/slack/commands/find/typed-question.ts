import { inOrder, leavesOrderOpen } from '../../../domain/query/usual-order.js';
import type { Question } from '../../views/ask-again.js';
import type { FindCommandDesk } from './desk.js';

/** What a person typed, in the order that they set for their lists unless they say another. */
export async function typedQuestion(
  { settings }: Pick<FindCommandDesk, 'settings'>,
  slackUserId: string,
  text: string,
): Promise<Question> {
  const own = leavesOrderOpen(text) ? (await settings.of(slackUserId)).defaultSort : undefined;
  return { text: inOrder(text, own), offset: 0 };
}
