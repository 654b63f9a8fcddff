import type { App } from '@slack/bolt';
import { answerer } from './answerer.js';
import { offered, type Subcommand } from './commands/subcommand.js';
import { COMMAND } from './ids.js';
import { openerFromTrigger } from './opener.js';
import type { ReportProblem } from './problem-reporter.js';
import { splitCommand } from './text/incoming.js';
import { helpMessage } from './views/help-message.js';
import { problemMessage } from './views/telling-modal.js';

/**
 * Binds `/opp`: acknowledges at once, finds the subcommand by its name and lets it run. What it throws is told in
 * the window it opened, or else as an ephemeral answer.
 */
export function bindCommand(app: App, commands: readonly Subcommand[], report: ReportProblem): void {
  app.command(COMMAND, async ({ ack, body, client, respond }) => {
    await ack();
    const { name, words } = splitCommand(body.text);
    const answer = answerer({ respond, client, slackUserId: body.user_id });
    const subcommand = commands.find((one) => one.name === name);
    if (subcommand === undefined) {
      await answer(helpMessage(offered(commands), name === '' ? undefined : name));
      return;
    }
    const opener = openerFromTrigger(client, body.trigger_id);
    try {
      await subcommand.run({
        slackUserId: body.user_id,
        channelId: body.channel_id,
        words,
        answer,
        open: opener.open,
      });
    } catch (error) {
      const problem = report(error, `${COMMAND} ${name}`);
      if (!(await opener.showProblem(problem))) await answer(problemMessage(problem));
    }
  });
}
