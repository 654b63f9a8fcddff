import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { PressReplies } from './commands/subcommand.js';
import type { Message } from './views/building-blocks.js';

/**
 * Replies to a button in a message. Slack takes replies for 30 minutes, and none to a button in a modal. What it does
 * not take then renews the app's own message where it stands, so that there are not two of it, or else goes to the
 * person as a direct message; what was meant for everybody fails.
 */
export function pressReplies(to: {
  readonly respond: RespondFn;
  readonly client: WebClient;
  readonly slackUserId: string;
  /** The message with the button, if everybody in its place sees it: what one person alone sees cannot be changed. */
  readonly message?: { readonly channel: string; readonly ts: string } | undefined;
}): PressReplies {
  const send = async ({ text, blocks }: Message): Promise<void> => {
    await to.client.chat.postMessage({ channel: to.slackUserId, text, blocks });
  };
  const renew = async ({ text, blocks }: Message): Promise<void> => {
    if (to.message === undefined) return send({ text, blocks });
    try {
      await to.client.chat.update({ ...to.message, text, blocks });
    } catch {
      await send({ text, blocks });
    }
  };
  const orElse =
    (
      otherwise: (message: Message) => Promise<void>,
      how: { readonly replace_original: boolean; readonly response_type?: 'ephemeral' },
    ) =>
    async ({ text, blocks }: Message): Promise<void> => {
      try {
        await to.respond({ text, blocks, ...how });
      } catch {
        await otherwise({ text, blocks });
      }
    };
  return {
    replace: orElse(renew, { replace_original: true }),
    answer: orElse(send, { replace_original: false, response_type: 'ephemeral' }),
    async share({ text, blocks }) {
      await to.respond({ text, blocks, response_type: 'in_channel', replace_original: false });
    },
    send,
  };
}
