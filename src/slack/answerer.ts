import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from './views/building-blocks.js';

/**
 * Answers a command so that only its sender sees it. Slack takes five answers within 30 minutes; when it takes no
 * more, the answer goes to the person as a direct message (S15).
 */
export function answerer(to: {
  readonly respond: RespondFn;
  readonly client: WebClient;
  readonly slackUserId: string;
}): (message: Message) => Promise<void> {
  return async ({ text, blocks }) => {
    try {
      await to.respond({ response_type: 'ephemeral', text, blocks });
    } catch {
      await to.client.chat.postMessage({ channel: to.slackUserId, text, blocks });
    }
  };
}
