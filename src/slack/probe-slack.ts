import { WebAPIPlatformError, WebClient, LogLevel } from '@slack/web-api';
import type { Clock } from '../domain/clock.js';
import type { SlackPerson } from '../services/ports/slack.js';
import { createDirectory } from './directory.js';

/** What Slack said to a question that changes nothing; `error` is Slack's code, or `unreachable`. */
export type SlackAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export interface SlackStanding {
  readonly team: string;
  readonly user: string;
  /** False for a user's token. */
  readonly isBot: boolean;
  /** From the header of the answer; undefined when Slack sent none. */
  readonly scopes: readonly string[] | undefined;
}

export interface SlackProbe {
  whoAmI(botToken: string): Promise<SlackAnswer<SlackStanding>>;
  /** Everybody in the workspace. */
  everybody(botToken: string, clock: Clock): Promise<SlackAnswer<readonly SlackPerson[]>>;
  /** Asks for a socket's address without connecting to it. */
  mayOpenSocket(appToken: string): Promise<SlackAnswer<undefined>>;
}

/** Asks Slack about tokens and scopes, once, without retrying. */
export function createSlackProbe(apiUrl: string | undefined): SlackProbe {
  const client = (token: string): WebClient =>
    new WebClient(token, {
      ...(apiUrl === undefined ? {} : { slackApiUrl: `${apiUrl}/` }),
      ...{ retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true },
      logger: SILENT,
    });
  return {
    whoAmI: (botToken) =>
      answering(async () => {
        const { team, user, bot_id, response_metadata } = await client(botToken).auth.test();
        return {
          team: team ?? 'unnamed',
          user: user ?? 'unnamed',
          isBot: bot_id !== undefined,
          scopes: response_metadata?.scopes,
        };
      }),
    everybody: (botToken, clock) =>
      answering(async () => {
        const outbound = client(botToken);
        const {
          team_id: teamId = '',
          bot_id: botId = '',
          user_id: botUserId = '',
        } = await outbound.auth.test();
        const identity = { teamId, botId, botUserId };
        return createDirectory({ outbound, identity }, clock).everybody();
      }),
    mayOpenSocket: (appToken) =>
      answering(async () => {
        await client(appToken).apps.connections.open();
        return undefined;
      }),
  };
}

async function answering<T>(ask: () => Promise<T>): Promise<SlackAnswer<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, error: error instanceof WebAPIPlatformError ? error.data.error : 'unreachable' };
  }
}

const nothing = (): void => undefined;
const SILENT = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing },
  ...{ setLevel: nothing, setName: nothing, getLevel: () => LogLevel.ERROR },
};
