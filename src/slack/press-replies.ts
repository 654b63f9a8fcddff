import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { PressReplies } from './commands/subcommand.js';
import type { Message } from './views/building-blocks.js';

/**
 * Replies to a button in a message. Slack takes replies for 30 minutes, and none to a button in a modal; what it does
 * not take goes to the person as a direct message, except what was meant for everybody: that fails.
 */
export function pressReplies(to: {
  readonly respond: RespondFn;
  readonly client: WebClient;
  readonly slackUserId: string;
}): PressReplies {
  const send = async ({ text, blocks }: Message): Promise<void> => {
    await to.client.chat.postMessage({ channel: to.slackUserId, text, blocks });
  };
  const orDirectly =
    (how: { readonly replace_original: boolean; readonly response_type?: 'ephemeral' }) =>
    async ({ text, blocks }: Message): Promise<void> => {
      try {
        await to.respond({ text, blocks, ...how });
      } catch {
        await send({ text, blocks });
      }
    };
  return {
    replace: orDirectly({ replace_original: true }),
    answer: orDirectly({ replace_original: false, response_type: 'ephemeral' }),
    async share({ text, blocks }) {
      await to.respond({ text, blocks, response_type: 'in_channel', replace_original: false });
    },
    send,
  };
}
