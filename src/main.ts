import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startOpp } from './app.js';
import { ConfigError } from './config-problems.js';
import { readConfig } from './config.js';
import type { LiveSettings, SandboxSettings } from './settings.js';
import { CatalogueError, readCatalogue } from './catalogue-files.js';
import type { Clock } from './domain/clock.js';
import { dieOnBugs } from './die-on-bugs.js';
import { every } from './jobs/every.js';
import { watchProgress } from './jobs/watch-progress.js';
import { createLogger, type Logger } from './logger.js';
import { PlaybookError, readPlaybook } from './playbook-file.js';
import { openStore, type Store } from './store/open-store.js';
import { progressShower } from './terminal-progress.js';

/** As sysexits.h has it: the configuration is wrong, starting again will not help. */
const EXIT_CONFIG = 78;
/** Vendors' own words say what was refused, seldom why. */
const DOCTOR = 'Opp did not start. npm run doctor says what is wrong and how to fix it.';
/** Comes with Opp. */
const CATALOGUE = fileURLToPath(new URL('../playbooks/catalogue', import.meta.url));

interface Running {
  stop(): Promise<void>;
}

async function main(): Promise<void> {
  const settings = readConfig(process.env);
  const logger = createLogger(settings.logLevel);
  dieOnBugs(logger);
  const running =
    settings.kind === 'live' ? await runLive(settings, logger) : await runSandbox(settings, logger);
  stopOnSignals(running, logger);
}

async function runLive(settings: LiveSettings, logger: Logger): Promise<Running> {
  const clock: Clock = { now: () => new Date() };
  const playbook = readPlaybook(settings.playbookPath);
  const store = await open(settings, clock, logger);
  const opp = await startOpp({
    ...settings,
    playbook,
    catalogue: readCatalogue(CATALOGUE),
    store,
    clock,
    logger,
  });
  logger.info({ mode: settings.slack.mode }, 'Opp is running');
  const progress = showProgress(store, logger);
  return inOrder(
    () => progress.stop(),
    () => opp.stop(),
    () => store.close(),
  );
}

/** Without credentials: the real bot against embedded stand-ins, with a page to use it from. */
async function runSandbox(settings: SandboxSettings, logger: Logger): Promise<Running> {
  const { SandboxClock } = await import('./sandbox/clock.js');
  const { startSandbox } = await import('./sandbox/start-sandbox.js');
  const clock = new SandboxClock();
  const playbook = readPlaybook(settings.playbookPath);
  const store = await open(settings, clock, logger);
  if (process.argv.includes('--fresh')) await store.forgetEverything();
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  const sandbox = await startSandbox({ clock, memory: store.sandboxMemory, manifest, port: settings.port });
  const live = { ...liveSettings(sandbox.environment), catalogue: readCatalogue(CATALOGUE) };
  const opp = await startOpp({ ...live, playbook, store, clock, logger });
  await opp.rowsRead;
  const progress = showProgress(store, logger);
  process.stdout.write(
    `\n  Opp’s sandbox is ready: ${sandbox.url}\n  Stop it with Ctrl-C; it remembers. Start afresh with: npm start -- --fresh\n\n`,
  );
  return inOrder(
    () => progress.stop(),
    () => opp.stop(),
    () => sandbox.close(),
    () => store.close(),
  );
}

/** The stand-ins are reached the way anybody's would be: through the settings. */
function liveSettings(environment: Readonly<Record<string, string>>): LiveSettings {
  const settings = readConfig(environment);
  if (settings.kind !== 'live') throw new Error('the sandbox gave no credentials');
  return settings;
}

function open(
  { databaseUrl, dataDir }: LiveSettings | SandboxSettings,
  clock: Clock,
  log: Logger,
): Promise<Store> {
  return openStore({ databaseUrl: databaseUrl?.reveal(), dataDir, clock, log });
}

/** Until everything was read once, how far it is; later readings go unnoticed. */
function showProgress({ mirror }: Store, logger: Logger): Running {
  const show = progressShower(process.stderr, logger, () => performance.now());
  const watch = watchProgress({ state: () => mirror.state(), show });
  const onError = (err: unknown): void => {
    logger.warn({ err }, 'how far the reading is cannot be told');
  };
  const timer = every(
    1000,
    async () => {
      if (!(await watch.look())) timer.stop();
    },
    onError,
  );
  return {
    stop: () => {
      timer.stop();
      return Promise.resolve();
    },
  };
}

function inOrder(...steps: readonly (() => Promise<void>)[]): Running {
  return {
    async stop() {
      for (const step of steps) await step();
    },
  };
}

function stopOnSignals(running: Running, logger: Logger): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.fatal({ err }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isSettled(error)) return error.message;
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  return inUse
    ? 'The port is taken by another program. Set PORT to a free one.'
    : `${error.message}\n${DOCTOR}`;
}

/** Words for people already, with what to do. */
function isSettled(error: unknown): boolean {
  return [ConfigError, PlaybookError, CatalogueError].some((kind) => error instanceof kind);
}

main().catch((error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(isSettled(error) ? EXIT_CONFIG : 1);
});
