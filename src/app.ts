import { randomUUID } from 'node:crypto';
import type { SlackSettings } from './settings.js';
import { countEvents } from './count-events.js';
import { furnish } from './furnish.js';
import type { OppParts } from './opp-parts.js';
import { bindCommand } from './slack/bind-command.js';
import { bindHandlers } from './slack/bind-handlers.js';
import { otherHandlers, subcommands } from './slack/commands/index.js';
import { offered, type Subcommand } from './slack/commands/subcommand.js';
import { connectSlack } from './slack/connect-slack.js';
import { bindHome } from './slack/home/bind-home.js';
import { createHomeBuilder } from './slack/home/build-home.js';
import { homeHandlers } from './slack/home/home-handlers.js';
import { createHomes } from './slack/home/homes.js';
import { bindPace } from './slack/pace.js';
import { createProblemReporter } from './slack/problem-reporter.js';
import { startJobs } from './start-jobs.js';
import { startOperations } from './start-operations.js';

export interface Opp {
  /** Stops taking requests, finishes those under way (at most ten seconds) and what is being written. */
  stop(): Promise<void>;
  /** Delivers every promise that is due, now instead of within the next second. */
  deliverDue(): Promise<void>;
  /** Reads whatever of Notion is due for the mirror. */
  readDue(): Promise<void>;
  /** Resolves when the names of all deals were read, or tried, for the first time. */
  readonly rowsRead: Promise<void>;
}

/** Puts the whole bot together and starts it. The only place that knows everyone. */
export async function startOpp(parts: OppParts): Promise<Opp> {
  const counted = countEvents();
  const slack = await connectSlack(slackAccess(parts.slack), parts.logger, counted.slack);
  const desk = furnish(parts, slack, counted);
  const report = createProblemReporter(parts.logger, () => randomUUID().slice(0, 8));
  const help = (): readonly Subcommand[] => offered(commands);
  const build = createHomeBuilder(desk, help, report);
  const homes = createHomes({ client: slack.interactive, clock: parts.clock, build });
  const homeChanged = (slackUserId: string): Promise<void> =>
    homes.changed(slackUserId).catch((err: unknown) => {
      parts.logger.warn({ err }, 'a Home could not be renewed');
    });
  const jobs = startJobs(parts, { ...desk, homes }, slack);
  const commandsDesk = { ...desk, wakeOutbox: jobs.wake, wakeMessages: jobs.wakeMessages, homeChanged };
  const commands = subcommands(commandsDesk);
  const others = [...otherHandlers(commandsDesk), homeHandlers(desk, homes, help)];
  if (parts.slack.commandsPerMinute !== undefined) bindPace(slack.app, parts.slack.commandsPerMinute);
  bindCommand(slack.app, commands, report);
  bindHandlers(slack.app, [...commands, ...others], report);
  bindHome(slack.app, homes);
  const operations = startOperations(parts, slack, counted, desk.setupStanding);
  await slack.start();
  return {
    async stop() {
      await slack.stop();
      await operations.stop();
      await jobs.stop();
    },
    deliverDue: jobs.deliverDue,
    readDue: () => jobs.readDue(),
    rowsRead: jobs.rowsRead,
  };
}

function slackAccess(settings: SlackSettings): Parameters<typeof connectSlack>[0] {
  return {
    ...settings,
    botToken: settings.botToken.reveal(),
    appToken: settings.appToken?.reveal() ?? '',
    signingSecret: settings.signingSecret?.reveal() ?? '',
  };
}
