import { randomUUID } from 'node:crypto';
import type { SlackSettings } from './config.js';
import { countEvents, type Counted } from './count-events.js';
import { featureSuggester } from './domain/features/suggest-features.js';
import { stageRoles } from './domain/playbook.js';
import { holidaysIn } from './domain/reminders/when.js';
import { createChangeLogs } from './mirror/change-logs.js';
import { connectNotion, type Notion } from './notion/connect.js';
import { rulesOf } from './notion/rules-of-playbook.js';
import { setupStanding } from './notion/setup-standing.js';
import { createStandings } from './services/guide-deal/read-standing.js';
import { createCallers } from './services/callers.js';
import type { Lane } from './services/ports/notion.js';
import type { SlackPeople } from './services/ports/slack.js';
import { bindChoices } from './slack/bind-choice.js';
import { bindCommand } from './slack/bind-command.js';
import { bindPresses } from './slack/bind-press.js';
import { bindShortcuts } from './slack/bind-shortcut.js';
import { bindSuggestions } from './slack/bind-suggestion.js';
import { bindSubmissions } from './slack/bind-submission.js';
import { otherHandlers, subcommands } from './slack/commands/index.js';
import type { Handlers, Subcommand } from './slack/commands/subcommand.js';
import { createSharing } from './slack/channel-sharing.js';
import { connectSlack, type SlackConnection } from './slack/connect-slack.js';
import { createDigestMail } from './slack/digest-mail.js';
import { createDirectory } from './slack/directory.js';
import { bindHome } from './slack/home/bind-home.js';
import { createHomeBuilder } from './slack/home/build-home.js';
import { homeHandlers } from './slack/home/home-handlers.js';
import { createHomes } from './slack/home/homes.js';
import { bindPace } from './slack/pace.js';
import { operationMark } from './slack/operation-mark.js';
import { adminTeller } from './admin-teller.js';
import { createSlackPeople } from './slack/people.js';
import { startJobs } from './start-jobs.js';
import { startOperations } from './start-operations.js';
import type { OppParts } from './opp-parts.js';
import { createProblemReporter, type ReportProblem } from './slack/problem-reporter.js';
import { createQuestionSender } from './slack/send-question.js';

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
  const help = (): readonly Subcommand[] => commands;
  const build = createHomeBuilder(desk, help, report);
  const homes = createHomes({ client: slack.interactive, clock: parts.clock, build });
  const jobs = startJobs(parts, { ...desk, homes }, slack);
  const commandsDesk = { ...desk, wakeOutbox: jobs.wake, wakeMessages: jobs.wakeMessages };
  const commands = subcommands(commandsDesk);
  const others = [...otherHandlers(commandsDesk), homeHandlers(desk, homes, help)];
  if (parts.slack.commandsPerMinute !== undefined) bindPace(slack.app, parts.slack.commandsPerMinute);
  bindCommand(slack.app, commands, report);
  bindHandlers(slack, [...commands, ...others], report);
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

/** Everything the commands and jobs work with. */
function furnish(parts: OppParts, slack: SlackConnection, counted: Counted) {
  const { playbook, store, clock, logger } = parts;
  const notion = connectNotion({
    ...parts.notion,
    token: parts.notion.token.reveal(),
    rules: rulesOf(playbook),
    mappings: store.mappings,
    clock,
    logger,
    timing: parts.timing,
    watch: counted.notion,
  });
  const standing = setupStanding((lane) => notion.check(lane));
  const people = createSlackPeople(slack, clock);
  return {
    ...store,
    ...notion,
    check: (lane: Lane) => standing.check(lane),
    setupStanding: standing,
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
    isHoliday: holidaysIn(playbook.digest.holidays),
    creationRules: playbook,
    reportRules: playbook,
    guideRules: playbook,
    standings: createStandings({ pages: notion.pages, clock }, playbook),
    glossary: playbook.glossary,
    catalogue: parts.catalogue,
    suggestFeatures: featureSuggester(parts.catalogue),
    teams: playbook.teams,
    notices: playbook.notices,
    sendQuestion: createQuestionSender(slack.outbound),
    tellAdmin: adminTeller(logger),
    markUrl: operationMark(slack.identity),
    digestRules: playbook,
    directory: createDirectory(slack, clock),
    digestMail: createDigestMail(slack.outbound, clock, (err) => {
      logger.warn({ err }, 'a digest could not be renewed');
    }),
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

function bindHandlers({ app }: SlackConnection, handlers: readonly Handlers[], report: ReportProblem): void {
  function all<T>(kind: (of: Handlers) => readonly T[] | undefined): T[] {
    return handlers.flatMap((one) => kind(one) ?? []);
  }
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
  bindShortcuts(
    app,
    all(({ shortcuts }) => shortcuts),
    report,
  );
}

function slackAccess(settings: SlackSettings): Parameters<typeof connectSlack>[0] {
  return {
    ...settings,
    botToken: settings.botToken.reveal(),
    appToken: settings.appToken?.reveal() ?? '',
    signingSecret: settings.signingSecret?.reveal() ?? '',
  };
}
