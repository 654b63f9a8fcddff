import type { App, MessageShortcut } from '@slack/bolt';
import { answerer } from './answerer.js';
import type { ShortcutHandler } from './commands/subcommand.js';
import { openerFromTrigger } from './opener.js';
import { permalinkOf } from './permalink.js';
import type { ReportProblem } from './problem-reporter.js';
import { kindOfSource, readMessage } from './read-message.js';
import { problemMessage } from './views/telling-modal.js';

/**
 * Binds what stands in the menu of a message, in channels, threads and direct messages: acknowledges at once. What it
 * throws is told in the window it opened, or else below the message so that only this person sees it.
 */
export function bindShortcuts(app: App, handlers: readonly ShortcutHandler[], report: ReportProblem): void {
  for (const { callbackId, run } of handlers) {
    app.shortcut<MessageShortcut>(
      { type: 'message_action', callback_id: callbackId },
      async ({ ack, body, client, respond }) => {
        await ack();
        const { user, channel, message_ts: ts } = body;
        const opener = openerFromTrigger(client, body.trigger_id);
        try {
          await run({
            slackUserId: user.id,
            channelId: channel.id,
            sourceKind: kindOfSource(channel),
            message: { ...readMessage(body.message), ts },
            permalink: () => permalinkOf(client, channel.id, ts),
            open: opener.open,
          });
        } catch (error) {
          const problem = report(error, callbackId);
          if (await opener.showProblem(problem)) return;
          await answerer({ respond, client, slackUserId: user.id })(problemMessage(problem));
        }
      },
    );
  }
}
