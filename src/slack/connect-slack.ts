import { HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger } from './bolt-logger.js';
import type { Log } from './problem-reporter.js';
import { WatchedApp } from './watched-app.js';

/** Where and as whom Opp meets Slack. */
export interface SlackAccess {
  readonly mode: 'socket' | 'http';
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly port: number;
  readonly apiUrl: string | undefined;
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
/** The socket comes back however long the outage was, at most five seconds after the network does. */
const SOCKET = { retryConfig: { retries: 1000, factor: 1.3, maxTimeout: 5000 }, timeout: 10_000 };

/**
 * Asks Slack who we are and prepares the app; nothing is received before `start`. The identity is passed to
 * Bolt, which then never has to ask by itself (a failed question there would acknowledge and drop requests).
 */
export async function connectSlack(access: SlackAccess, log: Log): Promise<SlackConnection> {
  const url = access.apiUrl === undefined ? {} : { slackApiUrl: `${access.apiUrl}/` };
  const logger = boltLogger(log);
  const interactive: WebClientOptions = { ...INTERACTIVE, ...url, logger };
  const identity = await whoAmI(
    new WebClient(access.botToken, { ...OUTBOUND, retryConfig: { retries: 5 }, ...url, logger }),
  );
  const app = new WatchedApp(
    {
      receiver: receiverFor(access, { ...SOCKET, ...url }, logger),
      authorize: () => Promise.resolve({ botToken: access.botToken, ...identity }),
      clientOptions: interactive,
      logger,
    },
    (kind, why) => {
      log.warn({ kind, why }, 'a request of Slack was not acknowledged in time');
    },
  );
  app.error((error) => {
    log.error({ err: error }, 'a listener failed');
    return Promise.resolve();
  });
  return {
    identity,
    app,
    interactive: new WebClient(access.botToken, interactive),
    outbound: new WebClient(access.botToken, { ...OUTBOUND, ...url, logger }),
    async start() {
      await app.start(access.port);
    },
    async stop() {
      await app.stop();
      await app.settle(10_000);
    },
  };
}

async function whoAmI(client: WebClient): Promise<SlackIdentity> {
  const { bot_id, user_id, team_id } = await client.auth.test();
  if (bot_id === undefined || user_id === undefined || team_id === undefined) {
    throw new Error('SLACK_BOT_TOKEN is not a bot token: auth.test names no bot');
  }
  return { botId: bot_id, botUserId: user_id, teamId: team_id };
}

function receiverFor(
  access: SlackAccess,
  clientOptions: WebClientOptions,
  logger: ReturnType<typeof boltLogger>,
): Receiver {
  if (access.mode === 'http') return new HTTPReceiver({ signingSecret: access.signingSecret, logger });
  return new SocketModeReceiver({ appToken: access.appToken, logger, installerOptions: { clientOptions } });
}
