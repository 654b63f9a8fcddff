import { text as wholeText } from 'node:stream/consumers';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isJson, parseJson, type Json } from '../json.js';
import { respond } from '../respond.js';
import { SlackError } from '../slack-error.js';
import type { Workspace } from '../world/workspace.js';
import type { Api } from './api.js';
import type { Trouble } from './trouble.js';

interface Served {
  readonly workspace: Workspace;
  readonly api: Api;
  readonly trouble: Trouble;
  readonly overhear: ((said: string) => void) | undefined;
}

const RETRY_AFTER_SECONDS = '1';

/** The HTTP face: `/api/<method>` and `/response/<id>`. */
export function serve(served: Served): Server {
  return createServer((request, response) => {
    route(served, request, response).catch((error: unknown) => {
      served.workspace.journal.problem(`sandbox: ${String(error)}`);
      response.destroy();
    });
  });
}

async function route(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = await bodyOf(request);
  served.overhear?.(JSON.stringify(body));
  const [, root, name = ''] = pathname.split('/');
  if (root === 'api')
    await callApi(served, request, response, name, { ...Object.fromEntries(searchParams), ...body });
  else if (root === 'response') await answerAt(served.workspace, response, name, body);
  else send(response, 404, { ok: false, error: 'not_found' });
}

async function callApi(
  { workspace, api, trouble }: Served,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  args: Json,
): Promise<void> {
  const { slowApiMs } = trouble.get();
  if (slowApiMs > 0) await wait(slowApiMs);
  if (trouble.take('rateLimitNext')) {
    response.setHeader('retry-after', RETRY_AFTER_SECONDS);
    send(response, 429, { ok: false, error: 'ratelimited' });
    return;
  }
  if (trouble.take('failNext')) {
    send(response, 500, { ok: false, error: 'internal_error' });
    return;
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const answer = await api.call(name, args, bearer);
  if (answer.writes && trouble.take('loseAnswerNext')) {
    response.destroy();
    return;
  }
  response.setHeader('x-oauth-scopes', workspace.manifest.scopes.join(','));
  send(response, 200, answer.body);
}

async function answerAt(
  workspace: Workspace,
  response: ServerResponse,
  id: string,
  body: Json,
): Promise<void> {
  const use = workspace.responseUrls.use(id);
  if (!use.ok) {
    workspace.journal.problem(`response_url: ${use.error}`);
    send(response, 404, { ok: false, error: use.error });
    return;
  }
  try {
    await respond(workspace, use.target, body);
    workspace.journal.changed();
    send(response, 200, { ok: true });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    workspace.journal.problem(`response_url: ${error.code} ${JSON.stringify(error.extra['errors'] ?? '')}`);
    send(response, 400, { ok: false, error: error.code, ...error.extra });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const text = await wholeText(request);
  if (text === '') return {};
  if ((request.headers['content-type'] ?? '').startsWith('application/json')) return objectIn(text);
  const fields: Json = Object.fromEntries(new URLSearchParams(text));
  return typeof fields['payload'] === 'string' ? objectIn(fields['payload']) : fields;
}

function objectIn(text: string): Json {
  const parsed = parseJson(text);
  return isJson(parsed) ? parsed : {};
}

function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
