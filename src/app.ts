import { randomUUID } from 'node:crypto';
import type { NotionSettings, SlackSettings } from './config.js';
import type { Clock } from './domain/clock.js';
import type { Playbook } from './domain/playbook.js';
import { every } from './jobs/every.js';
import { createOutbox } from './jobs/outbox.js';
import type { Logger } from './logger.js';
import { OpportunitySnapshots } from './mirror/opportunity-snapshot.js';
import { connectNotion } from './notion/connect.js';
import type { Timing } from './notion/timing.js';
import { rulesOf } from './notion/rules-of-playbook.js';
import { createCallers } from './services/callers.js';
import { createFindOpportunities } from './services/find-opportunities.js';
import type { OpportunityMirror, OpportunitySource } from './services/ports.js';
import { deliverPosting } from './services/post-status/deliver.js';
import { bindCommand } from './slack/bind-command.js';
import { bindPresses } from './slack/bind-press.js';
import { bindSubmissions } from './slack/bind-submission.js';
import { subcommands } from './slack/commands/index.js';
import { connectSlack, type SlackConnection } from './slack/connect-slack.js';
import { bindHome } from './slack/home/bind-home.js';
import { operationMark } from './slack/operation-mark.js';
import { createSlackPeople } from './slack/people.js';
import { createProblemReporter } from './slack/problem-reporter.js';
import { createPostingTeller } from './slack/tell-posting.js';
import type { Store } from './store/open-store.js';

/** A renamed or removed property is noticed this soon (N14, N15). */
const SETUP_CHECK_MS = 10 * 60_000;

export interface OppParts {
  readonly slack: SlackSettings;
  readonly notion: NotionSettings;
  readonly playbook: Playbook;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How waiting for Notion is done; real time unless given. */
  readonly timing?: Timing | undefined;
}

export interface Opp {
  /** Stops taking requests, finishes those under way (at most ten seconds) and what is being written. */
  stop(): Promise<void>;
  /** Delivers every promise that is due, now instead of within the next second. */
  deliverDue(): Promise<void>;
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
  return {
    ...store,
    ...notion,
    clock,
    newId: randomUUID,
    random: Math.random,
    vendor: playbook.vendor,
    budgets: playbook.budgets,
    find: createFindOpportunities(openMirror(notion.opportunities, parts)),
    callers: createCallers(createSlackPeople(slack, clock), notion.people),
    markUrl: operationMark(slack.identity),
  };
}

function openMirror(source: OpportunitySource, { clock, logger }: OppParts): OpportunityMirror {
  return new OpportunitySnapshots({
    source,
    clock,
    onFailure: (err) => {
      logger.warn({ err }, 'the opportunities could not be read');
    },
  });
}

type Desk = ReturnType<typeof furnish>;

function startJobs({ store, clock, logger }: OppParts, desk: Desk, slack: SlackConnection) {
  const outbox = createOutbox({
    clock,
    journal: store.journal,
    deliver: (posting) => deliverPosting(desk, posting),
    tell: createPostingTeller(slack.outbound),
    onError: (err, postingId) => {
      logger.error({ err, postingId }, 'a posting could not be worked on');
    },
  });
  const onError = (err: unknown): void => {
    logger.error({ err }, 'a job failed');
  };
  const timers = [
    every(1000, () => outbox.drain(), onError),
    every(60_000, () => store.maintain(clock.now()), onError),
    every(SETUP_CHECK_MS, () => desk.check('background'), onError),
  ];
  // The database is looked at once before anybody asks; trouble now is told to whoever asks then.
  desk.check('background').catch(onError);
  return {
    deliverDue: () => outbox.drain(),
    wake: () => {
      outbox.drain().catch(onError);
    },
    async stop() {
      for (const timer of timers) timer.stop();
      await outbox.drain();
    },
  };
}

function bindAll(slack: SlackConnection, desk: Parameters<typeof subcommands>[0], logger: Logger): void {
  const report = createProblemReporter(logger, () => randomUUID().slice(0, 8));
  const commands = subcommands(desk);
  bindCommand(slack.app, commands, report);
  bindPresses(
    slack.app,
    commands.flatMap(({ presses = [] }) => presses),
    report,
  );
  bindSubmissions(
    slack.app,
    commands.flatMap(({ submissions = [] }) => submissions),
    report,
  );
  bindHome(slack.app, commands);
}

function slackAccess(settings: SlackSettings): Parameters<typeof connectSlack>[0] {
  return {
    ...settings,
    botToken: settings.botToken.reveal(),
    appToken: settings.appToken?.reveal() ?? '',
    signingSecret: settings.signingSecret?.reveal() ?? '',
  };
}
