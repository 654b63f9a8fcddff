import type { Json } from '../json.js';
import { textOf } from '../json.js';
import { SlackError } from '../slack-error.js';
import type { Workspace } from '../world/workspace.js';
import { authMethods } from './auth.js';
import { chatMethods } from './chat.js';
import { conversationMethods } from './conversations.js';
import { requireScope, type Method } from './method.js';
import { userMethods } from './users.js';
import { viewMethods } from './views.js';

export interface Tokens {
  readonly botToken: string;
  readonly appToken: string;
}

/** Refusals that come from the state of the world, not from a mistake of the app. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  'hash_conflict',
  'not_found',
  'users_not_found',
  'channel_not_found',
  'not_in_channel',
  'user_not_in_channel',
  'message_not_found',
]);

export interface Answer {
  readonly body: Json;
  readonly writes: boolean;
}

/** The Web API of one workspace: token, scope, method, answer. */
export class Api {
  readonly #methods: Readonly<Record<string, Method>>;

  constructor(
    private readonly workspace: Workspace,
    private readonly tokens: Tokens,
    socketUrl: () => string | undefined,
  ) {
    this.#methods = {
      ...authMethods,
      ...chatMethods,
      ...conversationMethods,
      ...userMethods,
      ...viewMethods,
      'apps.connections.open': {
        token: 'app',
        scopes: [],
        writes: false,
        run: () => {
          const url = socketUrl();
          if (url === undefined) throw new SlackError('socket_mode_not_enabled');
          return Promise.resolve({ url });
        },
      },
    };
  }

  /** Answers as Slack does; what it refuses is noted as the app's problem. */
  async call(name: string, args: Json, bearer: string | undefined): Promise<Answer> {
    const method = Object.hasOwn(this.#methods, name) ? this.#methods[name] : undefined;
    const writes = method?.writes ?? false;
    try {
      if (method === undefined) throw new SlackError('unknown_method', { req_method: name });
      this.#requireToken(method, bearer ?? textOf(args['token']));
      requireScope(this.workspace, method.scopes);
      const body = { ok: true, ...(await method.run(this.workspace, args)) };
      if (writes) this.workspace.journal.changed();
      return { body, writes };
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      if (!CIRCUMSTANCES.has(error.code)) this.workspace.journal.problem(describe(name, error));
      return { body: { ok: false, error: error.code, ...error.extra }, writes };
    }
  }

  #requireToken(method: Method, token: string | undefined): void {
    if (token === undefined || token === '') throw new SlackError('not_authed');
    const { botToken, appToken } = this.tokens;
    if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth');
    const expected = method.token === 'bot' ? botToken : appToken;
    if (token !== expected) throw new SlackError('not_allowed_token_type');
  }
}

function describe(name: string, error: SlackError): string {
  const { errors, needed } = error.extra;
  const details = Array.isArray(errors) ? errors.join('; ') : (textOf(needed) ?? '');
  return details === '' ? `${name}: ${error.code}` : `${name}: ${error.code} ${details}`;
}
