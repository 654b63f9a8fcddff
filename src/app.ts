import { randomUUID } from 'node:crypto';
import type { NotionSettings, SlackSettings } from './config.js';
import type { Clock } from './domain/clock.js';
import { UserError } from './domain/errors.js';
import { stageRoles, type Playbook } from './domain/playbook.js';
import { every } from './jobs/every.js';
import { createOutbox, type Outbox } from './jobs/outbox.js';
import { createSyncJob } from './jobs/sync.js';
import type { Logger } from './logger.js';
import { createChangeLogs } from './mirror/change-logs.js';
import { createMirrorSync } from './mirror/mirror-sync.js';
import { connectNotion, type Notion } from './notion/connect.js';
import type { Timing } from './notion/timing.js';
import { rulesOf } from './notion/rules-of-playbook.js';
import { createCallers } from './services/callers.js';
import type { SlackPeople } from './services/ports/slack.js';
import { SHARING_NOTHING } from './services/find/sharing.js';
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
  /** False: the mirror is read only when `readDue` is called. */
  readonly readsByItself?: boolean | undefined;
}

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
    readDue: jobs.readDue,
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
    callers: createCallers(people, notion.people),
    markUrl: operationMark(slack.identity),
  };
}

/** What finding needs besides: the mirror comes with the store. */
function findingDesk({ playbook }: OppParts, notion: Notion, slackPeople: SlackPeople) {
  return {
    slackPeople,
    access: [],
    roleOf: stageRoles(playbook),
    sharing: SHARING_NOTHING,
    changeLogs: createChangeLogs(notion.deals),
  };
}

type Desk = ReturnType<typeof furnish>;

function startJobs(parts: OppParts, desk: Desk, slack: SlackConnection) {
  const { store, clock, logger } = parts;
  const onError = (err: unknown): void => {
    if (err instanceof UserError) logger.warn({ problem: err.problem.kind }, 'a job has to wait');
    else logger.error({ err }, 'a job failed');
  };
  const sync = createMirrorSync({
    source: desk.deals,
    comments: desk.comments,
    store: store.mirror,
    ledger: store.ledger,
    clock,
    log: logger,
  });
  const reading = createSyncJob({ sync, clock, onError });
  const outbox = startOutbox(parts, desk, slack, (opportunityId) => {
    sync.refresh(opportunityId).catch(onError);
  });
  const timers = [
    every(1000, () => outbox.drain(), onError),
    every(60_000, () => store.maintain(clock.now()), onError),
    every(SETUP_CHECK_MS, () => desk.check('background'), onError),
    ...(parts.readsByItself === false ? [] : [every(1000, () => reading.run(), onError)]),
  ];
  // The database is looked at once before anybody asks; trouble now is told to whoever asks then.
  desk.check('background').catch(onError);
  return {
    deliverDue: () => outbox.drain(),
    readDue: () => reading.run(),
    rowsRead: reading.rowsRead,
    wake: () => {
      outbox.drain().catch(onError);
    },
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all([outbox.drain(), reading.stop()]);
    },
  };
}

function startOutbox(
  { store, clock, logger }: OppParts,
  desk: Desk,
  slack: SlackConnection,
  onSaved: (opportunityId: string) => void,
): Outbox {
  const tell = createPostingTeller(slack.outbound);
  return createOutbox({
    clock,
    journal: store.journal,
    deliver: (posting) => deliverPosting(desk, posting),
    async tell(posting) {
      await tell(posting);
      if (posting.state === 'confirmed') onSaved(posting.opportunityId);
    },
    onError: (err, postingId) => {
      logger.error({ err, postingId }, 'a posting could not be worked on');
    },
  });
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
