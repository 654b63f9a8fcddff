import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { PressHandler } from './commands/subcommand.js';
import { ACTION } from './ids.js';
import { openerFromTrigger, openerInView, type RequestOpener } from './opener.js';
import { pressReplies } from './press-replies.js';
import type { ReportProblem } from './problem-reporter.js';
import type { WebClient } from '@slack/web-api';
import { problemMessage } from './views/telling-modal.js';

/**
 * Binds buttons, and lists from which one thing is chosen: acknowledges at once. In a modal the answer appears in that modal, from a message in a new one.
 * Link buttons are acknowledged and left to the browser.
 */
export function bindPresses(app: App, handlers: readonly PressHandler[], report: ReportProblem): void {
  app.action(ACTION.openLink, async ({ ack }) => {
    await ack();
  });
  for (const { actionId, run } of handlers) {
    app.action<BlockAction<ButtonAction | StaticSelectAction>>(
      { type: 'block_actions', action_id: actionId },
      async ({ ack, body, action, client, respond }) => {
        await ack();
        const opener = openerFor(client, body);
        try {
          await run({
            slackUserId: body.user.id,
            value: 'selected_option' in action ? action.selected_option.value : (action.value ?? ''),
            channelId: body.channel?.id,
            reply: pressReplies({ respond, client, slackUserId: body.user.id }),
            open: opener.open,
          });
        } catch (error) {
          const problem = report(error, actionId);
          if (await opener.showProblem(problem)) return;
          await client.chat.postMessage({ channel: body.user.id, ...problemMessage(problem) });
        }
      },
    );
  }
}

function openerFor(client: WebClient, body: BlockAction<ButtonAction | StaticSelectAction>): RequestOpener {
  const inModal = body.view?.type === 'modal' ? body.view : undefined;
  return inModal === undefined ? openerFromTrigger(client, body.trigger_id) : openerInView(client, inModal);
}
