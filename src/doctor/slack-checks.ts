import type { SlackSettings } from '../settings.js';
import type { SlackAnswer, SlackProbe } from '../slack/probe-slack.js';
import type { Check } from './check.js';

const APP_PAGE = 'https://api.slack.com/apps';

/** The scopes of the manifest. */
export interface WantedScopes {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** Tokens and scopes of the Slack app. */
export async function checkSlack(
  probe: SlackProbe,
  settings: SlackSettings,
  wanted: WantedScopes,
): Promise<readonly Check[]> {
  const standing = await probe.whoAmI(settings.botToken.reveal());
  const socket =
    settings.mode === 'socket'
      ? socketCheck(await probe.mayOpenSocket(settings.appToken?.reveal() ?? ''))
      : SIGNING_SECRET;
  if (!standing.ok) return [tokenRefused(standing.error), SCOPES_SKIPPED, socket];
  const { team, user, isBot, scopes } = standing.value;
  const token: Check = isBot
    ? { ...TOKEN, state: 'ok', found: `${user} in ${team}` }
    : {
        ...{ ...TOKEN, state: 'problem', found: 'the token is a person’s, not a bot’s' },
        fix: `Copy the Bot User OAuth Token from ${APP_PAGE} → your app → OAuth & Permissions.`,
      };
  return [token, scopesCheck(scopes, wanted), socket];
}

const TOKEN = { id: 'slack_token', title: 'Slack bot token' } as const;
const SCOPES = { id: 'slack_scopes', title: 'Slack scopes' } as const;
const SOCKET = { id: 'slack_app_token', title: 'Slack app-level token' } as const;
const SCOPES_SKIPPED: Check = { ...SCOPES, state: 'skipped', found: 'needs a working bot token' };
const SIGNING_SECRET: Check = {
  ...{ id: 'slack_signing_secret', title: 'Slack signing secret', state: 'ok' },
  found: 'set; Slack proves it with its first request',
};

function tokenRefused(error: string): Check {
  if (error === 'unreachable') {
    return {
      ...{ ...TOKEN, state: 'problem', found: 'Slack does not answer' },
      fix: 'Check the network, the proxy and SLACK_API_URL, then run this again.',
    };
  }
  return {
    ...{ ...TOKEN, state: 'problem', found: `Slack refuses it: ${error}` },
    fix: `Install the app to the workspace at ${APP_PAGE} → your app → Install App, and copy the Bot User OAuth Token to SLACK_BOT_TOKEN.`,
  };
}

function scopesCheck(scopes: readonly string[] | undefined, { needed, optional }: WantedScopes): Check {
  if (scopes === undefined) return { ...SCOPES, state: 'skipped', found: 'Slack does not say' };
  const missing = needed.filter((scope) => !scopes.includes(scope));
  const without = optional.filter((scope) => !scopes.includes(scope));
  const extra = scopes.filter((scope) => ![...needed, ...optional].includes(scope));
  if (missing.length > 0) {
    return {
      ...{ ...SCOPES, state: 'problem', found: `missing: ${missing.join(', ')}` },
      fix: `Paste manifest.yml at ${APP_PAGE} → your app → App Manifest, save, and install the app again.`,
    };
  }
  if (without.length > 0) {
    return {
      ...{ ...SCOPES, state: 'warning', found: `without the optional ${without.join(' and ')}` },
      fix: `Nothing to do unless you want “Share to channel”; then grant them at ${APP_PAGE} → your app → OAuth & Permissions, and install the app again.`,
    };
  }
  if (extra.length > 0) {
    return {
      ...{ ...SCOPES, state: 'warning', found: `more than Opp needs: ${extra.join(', ')}` },
      fix: `Remove them at ${APP_PAGE} → your app → OAuth & Permissions, unless you added them on purpose.`,
    };
  }
  return { ...SCOPES, state: 'ok', found: scopes.join(', ') };
}

function socketCheck(answer: SlackAnswer<undefined>): Check {
  if (answer.ok) return { ...SOCKET, state: 'ok', found: 'opens a socket' };
  const state = 'problem';
  if (answer.error === 'unreachable') {
    return {
      ...SOCKET,
      state,
      found: 'Slack does not answer',
      fix: 'Check the network, then run this again.',
    };
  }
  return {
    ...{ ...SOCKET, state, found: `Slack refuses it: ${answer.error}` },
    fix: `At ${APP_PAGE} → your app: switch on Socket Mode, and under Basic Information → App-Level Tokens make a token with the scope connections:write for SLACK_APP_TOKEN.`,
  };
}
