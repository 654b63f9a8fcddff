import type { Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger } from './bolt-logger.js';
import { HttpDoor } from './http/door.js';
import { outboundFetch } from './outbound-fetch.js';
import type { Log } from './problem-reporter.js';
import { UNWATCHED, type SlackWatch } from './slack-watch.js';
import { Sockets } from './sockets.js';
import { WatchedApp } from './watched-app.js';

/** Where and as whom Opp meets Slack. */
export interface SlackAccess {
  readonly mode: 'socket' | 'http';
  readonly botToken: string;
  readonly appToken: string;
  /** Two, with a comma in between, while one replaces the other. */
  readonly signingSecret: string;
  readonly port: number;
  readonly apiUrl: string | undefined;
  /** How many Socket Mode connections are held. */
  readonly sockets?: number | undefined;
}

export interface SlackIdentity {
  readonly botId: string;
  readonly botUserId: string;
  readonly teamId: string;
}

export interface SlackConnection {
  readonly identity: SlackIdentity;
  readonly app: WatchedApp;
  /** For questions that somebody waits for. */
  readonly interactive: WebClient;
  /** For messages that nobody waits for. Its own queue: a rate-limited message must not hold up a modal. */
  readonly outbound: WebClient;
  /** Whether requests of Slack's can arrive: it listens, or at least one socket stands. */
  isOpen(): boolean;
  start(): Promise<void>;
  /** Stops taking requests and waits at most ten seconds for those under way. */
  stop(): Promise<void>;
}

/** Somebody waits: one quick retry, then an honest answer. */
const INTERACTIVE = {
  retryConfig: { retries: 1, minTimeout: 100 },
  timeout: 5000,
  rejectRateLimitedCalls: true,
};
/** A message whose answer got lost may be there already: never sent twice. Who sends it waits when told to. */
const OUTBOUND = { retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true };
/** The socket comes back however long the outage was (a day), at most five seconds after the network does. */
const SOCKET = { retryConfig: { retries: 20_000, factor: 1.3, maxTimeout: 5000 }, timeout: 10_000 };

/**
 * Asks Slack who we are and prepares the app; nothing is received before `start`. The identity is passed to
 * Bolt, which then never has to ask by itself (a failed question there would acknowledge and drop requests).
 */
export async function connectSlack(
  access: SlackAccess,
  log: Log,
  watch: SlackWatch = UNWATCHED,
): Promise<SlackConnection> {
  const url = access.apiUrl === undefined ? {} : { slackApiUrl: `${access.apiUrl}/` };
  const fetch = outboundFetch({ apiUrl: access.apiUrl, onClock: watch.clock });
  const common = { ...url, fetch, logger: boltLogger(log) };
  const interactive: WebClientOptions = { ...INTERACTIVE, ...common };
  const identity = await whoAmI(
    new WebClient(access.botToken, { ...OUTBOUND, retryConfig: { retries: 5 }, ...common }),
  );
  const gate = openGate(access, { ...SOCKET, ...common }, common.logger, watch);
  const app = watchedApp(gate.receiver, { ...access, ...identity }, interactive, { log, watch });
  return {
    identity,
    app,
    interactive: new WebClient(access.botToken, interactive),
    outbound: new WebClient(access.botToken, { ...OUTBOUND, ...common }),
    isOpen: gate.isOpen,
    async start() {
      await app.start(access.port);
    },
    async stop() {
      await app.stop();
      await app.settle(10_000);
    },
  };
}

function watchedApp(
  receiver: Receiver,
  { botToken, botId, botUserId, teamId }: SlackIdentity & { readonly botToken: string },
  clientOptions: WebClientOptions,
  { log, watch }: { readonly log: Log; readonly watch: SlackWatch },
): WatchedApp {
  const authorize = () => Promise.resolve({ botToken, botId, botUserId, teamId });
  const app = new WatchedApp(
    { receiver, authorize, clientOptions, logger: boltLogger(log) },
    (kind, why, error) => {
      watch.unacknowledged(kind, why);
      log.warn({ kind, why, err: error }, 'a request of Slack was not acknowledged in time');
    },
    watch.acknowledged,
  );
  app.error((error) => {
    log.error({ err: error }, 'a listener failed');
    return Promise.resolve();
  });
  return app;
}

async function whoAmI(client: WebClient): Promise<SlackIdentity> {
  const { bot_id, user_id, team_id } = await client.auth.test();
  if (bot_id === undefined || user_id === undefined || team_id === undefined) {
    throw new Error('SLACK_BOT_TOKEN is not a bot token: auth.test names no bot');
  }
  return { botId: bot_id, botUserId: user_id, teamId: team_id };
}

/** The way in, over HTTP or sockets; the handlers are the same. */
function openGate(
  { mode, appToken, signingSecret, sockets: count = 1 }: SlackAccess,
  clientOptions: WebClientOptions,
  logger: ReturnType<typeof boltLogger>,
  watch: SlackWatch,
): { readonly receiver: HttpDoor | Sockets; readonly isOpen: () => boolean } {
  if (mode === 'http') {
    const signingSecrets = signingSecret.split(',').map((one) => one.trim());
    const door = new HttpDoor({ signingSecrets, logger, now: () => new Date(), onRefused: watch.refused });
    return { receiver: door, isOpen: () => door.isOpen() };
  }
  const sockets = new Sockets({ appToken, count, logger, clientOptions, onChange: watch.socket });
  return { receiver: sockets, isOpen: () => sockets.standing() > 0 };
}
