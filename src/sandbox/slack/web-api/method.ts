import type { Json } from '../json.js';
import { SlackError } from '../slack-error.js';
import type { Workspace } from '../world/workspace.js';

/** One method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app';
  /** One of these scopes is enough; none listed: no scope is needed. */
  readonly scopes: readonly string[];
  readonly writes: boolean;
  /** Answers what stands beside `ok: true`, or throws a SlackError. */
  run(workspace: Workspace, args: Json): Promise<Json>;
}

export function read(scopes: readonly string[], run: Method['run']): Method {
  return { token: 'bot', scopes, writes: false, run };
}

export function write(scopes: readonly string[], run: Method['run']): Method {
  return { token: 'bot', scopes, writes: true, run };
}

/** A required text argument. */
export function need(args: Json, name: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  const message = `[ERROR] missing required field: ${name}`;
  throw new SlackError('invalid_arguments', { response_metadata: { messages: [message] } });
}

/** An optional text argument; '' counts as absent. */
export function maybe(args: Json, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Throws `missing_scope` unless the app holds one of the scopes. */
export function requireScope(workspace: Workspace, scopes: readonly string[]): void {
  const provided = workspace.manifest.scopes;
  if (scopes.length === 0 || scopes.some((scope) => provided.includes(scope))) return;
  throw new SlackError('missing_scope', { needed: scopes.join(','), provided: provided.join(',') });
}
