import { findInMessage } from './block-kit/check-message.js';
import { fillIds } from './fill-ids.js';
import { asJson, parseJson, textOf, type Json } from './json.js';
import { refusal, SlackError } from './slack-error.js';
import type { Message } from './world/messages.js';
import { BOT_USER } from './world/people.js';
import type { Workspace } from './world/workspace.js';

/** Slack cuts a posted text here. */
const TEXT_LIMIT = 40_000;

export interface Content {
  readonly text: string;
  /** Undefined when the app said nothing about blocks. */
  readonly blocks: Json[] | undefined;
  readonly metadata: unknown;
}

/** Reads and checks what an app wants to post. Throws the SlackError that Slack would answer. */
export function contentOf(workspace: Workspace, args: Json): Content {
  const sent = unfolded(args['blocks'], 'invalid_blocks_format');
  const markdown = textOf(args['markdown_text']);
  if (markdown !== undefined && (sent !== undefined || args['text'] !== undefined))
    throw new SlackError('markdown_text_conflict');
  const wrong = refusal(findInMessage({ blocks: sent }), 'message');
  if (wrong !== undefined) throw wrong;
  const attachments = unfolded(args['attachments'], 'invalid_array_arg');
  if (Array.isArray(attachments) && attachments.length > 100) throw new SlackError('too_many_attachments');
  return {
    text: (textOf(args['text']) ?? markdown ?? '').slice(0, TEXT_LIMIT),
    blocks: sent === undefined ? undefined : fillIds(asJson(sent), workspace.mint),
    metadata: unfolded(args['metadata'], 'invalid_metadata_format'),
  };
}

/** A message must say something. */
export function requireSomething(content: Content): void {
  if (content.text === '' && (content.blocks ?? []).length === 0) throw new SlackError('no_text');
}

/** A structured argument, which a form carries as JSON text. */
export function unfolded(value: unknown, error: string): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  if (parsed === undefined) throw new SlackError(error);
  return parsed;
}

/** Posts under the app's name. */
export async function postAsApp(
  workspace: Workspace,
  content: Content,
  place: { channel: string; threadTs?: string | undefined; onlyFor?: string | undefined },
): Promise<Message> {
  const message: Message = {
    channel: place.channel,
    ts: workspace.mint.ts(),
    threadTs: place.threadTs,
    by: BOT_USER,
    text: content.text,
    blocks: content.blocks ?? [],
    edited: false,
    onlyFor: place.onlyFor,
    metadata: content.metadata,
  };
  await workspace.messages.put(message);
  return message;
}

/** The message with another content. Blocks stay when the app says nothing about them. */
export async function rewrite(workspace: Workspace, message: Message, content: Content): Promise<Message> {
  const next: Message = {
    ...message,
    text: content.text === '' ? message.text : content.text,
    blocks: content.blocks ?? message.blocks,
    edited: true,
  };
  await workspace.messages.put(next);
  return next;
}
