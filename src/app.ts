import { randomUUID } from 'node:crypto';
import type { SlackSettings } from './config.js';
import { featureSuggester } from './domain/features/suggest-features.js';
import { stageRoles } from './domain/playbook.js';
import type { Logger } from './logger.js';
import { createChangeLogs } from './mirror/change-logs.js';
import { connectNotion, type Notion } from './notion/connect.js';
import { rulesOf } from './notion/rules-of-playbook.js';
import { createStandings } from './services/guide-deal/read-standing.js';
import { createCallers } from './services/callers.js';
import type { SlackPeople } from './services/ports/slack.js';
import { bindChoices } from './slack/bind-choice.js';
import { bindCommand } from './slack/bind-command.js';
import { bindPresses } from './slack/bind-press.js';
import { bindSuggestions } from './slack/bind-suggestion.js';
import { bindSubmissions } from './slack/bind-submission.js';
import { otherHandlers, subcommands, type CommandsDesk } from './slack/commands/index.js';
import type { Handlers } from './slack/commands/subcommand.js';
import { createSharing } from './slack/channel-sharing.js';
import { connectSlack, type SlackConnection } from './slack/connect-slack.js';
import { bindHome } from './slack/home/bind-home.js';
import { operationMark } from './slack/operation-mark.js';
import { createSlackPeople } from './slack/people.js';
import { startJobs } from './start-jobs.js';
import type { OppParts } from './opp-parts.js';
import { createProblemReporter } from './slack/problem-reporter.js';

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
  const slack = await connectSlack(slackAccess(parts.slack), parts.logger);
  const desk = furnish(parts, slack);
  const jobs = startJobs(parts, desk, slack);
  bindAll(slack, { ...desk, wakeOutbox: jobs.wake }, parts.logger);
  await slack.start();
  return {
    async stop() {
      await slack.stop();
      await jobs.stop();
    },
    deliverDue: jobs.deliverDue,
    readDue: () => jobs.readDue(),
    rowsRead: jobs.rowsRead,
  };
}

/** Everything the commands and jobs work with. */
function furnish(parts: OppParts, slack: SlackConnection) {
  const { playbook, store, clock, logger } = parts;
  const notion = connectNotion({
    ...parts.notion,
    token: parts.notion.token.reveal(),
    rules: rulesOf(playbook),
    mappings: store.mappings,
    clock,
    logger,
    timing: parts.timing,
  });
  const people = createSlackPeople(slack, clock);
  return {
    ...store,
    ...notion,
    clock,
    newId: randomUUID,
    random: Math.random,
    vendor: playbook.vendor,
    budgets: playbook.budgets,
    ...findingDesk(parts, notion, people),
    sharing: createSharing(slack, clock),
    callers: createCallers(people, notion.people),
    notionPeople: notion.people,
    slackByEmail: people,
    stageRules: playbook,
    creationRules: playbook,
    reportRules: playbook,
    guideRules: playbook,
    standings: createStandings({ pages: notion.pages, clock }, playbook),
    glossary: playbook.glossary,
    catalogue: parts.catalogue,
    suggestFeatures: featureSuggester(parts.catalogue),
    markUrl: operationMark(slack.identity),
  };
}

/** What finding needs besides: the mirror comes with the store. */
function findingDesk({ playbook }: OppParts, notion: Notion, slackPeople: SlackPeople) {
  return {
    slackPeople,
    access: playbook.restricted,
    roleOf: stageRoles(playbook),
    changeLogs: createChangeLogs(notion.deals),
  };
}

function bindAll(slack: SlackConnection, desk: CommandsDesk, logger: Logger): void {
  const { app } = slack;
  const report = createProblemReporter(logger, () => randomUUID().slice(0, 8));
  const commands = subcommands(desk);
  const handlers: readonly Handlers[] = [...commands, ...otherHandlers(desk)];
  function all<T>(kind: (of: Handlers) => readonly T[] | undefined): T[] {
    return handlers.flatMap((one) => kind(one) ?? []);
  }
  bindCommand(app, commands, report);
  bindPresses(
    app,
    all(({ presses }) => presses),
    report,
  );
  bindSubmissions(
    app,
    all(({ submissions }) => submissions),
    report,
  );
  bindChoices(
    app,
    all(({ choices }) => choices),
    report,
  );
  bindSuggestions(
    app,
    all(({ suggestions }) => suggestions),
    report,
  );
  bindHome(app, commands);
}

function slackAccess(settings: SlackSettings): Parameters<typeof connectSlack>[0] {
  return {
    ...settings,
    botToken: settings.botToken.reveal(),
    appToken: settings.appToken?.reveal() ?? '',
    signingSecret: settings.signingSecret?.reveal() ?? '',
  };
}
