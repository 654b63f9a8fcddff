import type { WebClient } from '@slack/web-api';
import { questionMessage, type QuestionData } from './views/handover-messages.js';
import { whenLet } from './when-let.js';

/** Sends a question by direct message. Throws when Slack does not take it, or its answer got lost. */
export function createQuestionSender(
  client: WebClient,
): (slackUserId: string, question: QuestionData) => Promise<void> {
  return async (slackUserId, question) => {
    await whenLet(() => client.chat.postMessage({ channel: slackUserId, ...questionMessage(question) }));
  };
}
