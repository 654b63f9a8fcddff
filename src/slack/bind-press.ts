import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { z } from 'zod';
import type { PressHandler } from './commands/subcommand.js';
import { ACTION } from './ids.js';
import { openerFromTrigger, openerInView, type RequestOpener } from './opener.js';
import { handlersById, oneOf } from './handlers-by-id.js';
import { pressReplies } from './press-replies.js';
import type { ReportProblem } from './problem-reporter.js';
import type { WebClient } from '@slack/web-api';
import { problemMessage } from './views/telling-modal.js';

/**
 * Binds buttons, and lists from which one thing is chosen: acknowledges at once. In a modal the answer appears in
 * that modal, from a message in a new one. Link buttons are acknowledged and left to the browser.
 */
export function bindPresses(app: App, handlers: readonly PressHandler[], report: ReportProblem): void {
  app.action(ACTION.openLink, async ({ ack }) => {
    await ack();
  });
  const byId = handlersById(handlers, ({ actionId }) => actionId);
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { type: 'block_actions', action_id: oneOf(byId.keys()) },
    async ({ ack, body, action, client, respond }) => {
      await ack();
      const opener = openerFor(client, body);
      try {
        await byId.get(action.action_id)?.run({
          slackUserId: body.user.id,
          value: 'selected_option' in action ? action.selected_option.value : (action.value ?? ''),
          channelId: body.channel?.id,
          reply: pressReplies({ respond, client, slackUserId: body.user.id, message: messageOf(body) }),
          open: opener.open,
        });
      } catch (error) {
        const problem = report(error, action.action_id);
        if (await opener.showProblem(problem)) return;
        await client.chat.postMessage({ channel: body.user.id, ...problemMessage(problem) });
      }
    },
  );
}

function openerFor(client: WebClient, body: BlockAction<ButtonAction | StaticSelectAction>): RequestOpener {
  const inModal = body.view?.type === 'modal' ? body.view : undefined;
  return inModal === undefined ? openerFromTrigger(client, body.trigger_id) : openerInView(client, inModal);
}

const standing = z.object({
  type: z.literal('message'),
  channel_id: z.string(),
  message_ts: z.string(),
  is_ephemeral: z.boolean().default(false),
});

/** Where the button's message stands, unless only this person sees it. */
function messageOf({
  container,
}: BlockAction): { readonly channel: string; readonly ts: string } | undefined {
  const { data } = standing.safeParse(container);
  return data === undefined || data.is_ephemeral
    ? undefined
    : { channel: data.channel_id, ts: data.message_ts };
}
