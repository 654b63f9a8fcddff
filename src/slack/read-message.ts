import { z } from 'zod';
import type { SourceKind } from '../services/ports/collected-lines.js';

/** Who wrote a message. */
export type MessageAuthor =
  { readonly kind: 'person'; readonly slackUserId: string } | { readonly kind: 'app'; readonly name: string };

/** A message as Slack hands it to a shortcut. */
export interface SaidMessage {
  /** Slack's mrkdwn, as it was sent; empty when the message is nothing but files. */
  readonly text: string;
  readonly author: MessageAuthor;
  /** The names of its files. */
  readonly files: readonly string[];
  /** Emoji of the message by their names, as far as Slack says which characters they are. */
  readonly emoji: ReadonlyMap<string, string>;
}

const maybe = z.string().min(1).optional().catch(undefined);

const message = z.object({
  user: z.string().min(1).max(255).optional().catch(undefined),
  username: maybe,
  bot_profile: z.object({ name: maybe }).optional().catch(undefined),
  text: z.string().catch(''),
  blocks: z.unknown().optional(),
  files: z.array(z.object({ title: maybe, name: maybe }).catch({})).catch([]),
  attachments: z.array(z.object({ text: maybe, title: maybe, fallback: maybe }).catch({})).catch([]),
});

/** Reads a message, however odd: what is not there is empty. Apps say what they say in text, blocks or attachments. */
export function readMessage(raw: unknown): SaidMessage {
  const said = message.safeParse(raw).data ?? message.parse({});
  const { user, username, bot_profile, text, blocks, files, attachments } = said;
  const attached = attachments.map((one) => one.text ?? one.title ?? one.fallback ?? '');
  const nodes = [...nodesIn(blocks)];
  const shown = text === '' ? nodes.flatMap(wordsOf) : [text];
  return {
    text: [...shown, ...attached].filter((part) => part !== '').join('\n'),
    author:
      user === undefined
        ? { kind: 'app', name: username ?? bot_profile?.name ?? 'an app' }
        : { kind: 'person', slackUserId: user },
    files: files.map(({ title, name }) => title ?? name ?? 'a file'),
    emoji: new Map(nodes.flatMap(emojiOf)),
  };
}

/** Who could read along: Slack hides the names of private conversations, and calls them all the same. */
export function kindOfSource({ id, name }: { readonly id: string; readonly name: string }): SourceKind {
  if (id.startsWith('D') || name === 'directmessage' || name.startsWith('mpdm-')) return 'dm';
  return id.startsWith('G') || name === 'privategroup' ? 'private' : 'channel';
}

type Node = Readonly<Record<string, unknown>>;

/** Slack nests rich text this deep, and a little deeper one day. */
const DEEPEST = 12;

function* nodesIn(value: unknown, depth = 0): Generator<Node> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const inner of Object.values(value)) yield* nodesIn(inner, depth + 1);
}

const WORDED = new Set(['plain_text', 'mrkdwn', 'text']);

function wordsOf({ type, text }: Node): string[] {
  return typeof type === 'string' && WORDED.has(type) && typeof text === 'string' ? [text] : [];
}

/** Custom emoji are pictures: they have a name and no character. */
function emojiOf({ type, name, unicode }: Node): [string, string][] {
  if (type !== 'emoji' || typeof name !== 'string' || typeof unicode !== 'string') return [];
  const codes = unicode.split('-').map((code) => Number.parseInt(code, 16));
  const known = codes.every((code) => code > 0 && code <= 0x10ffff);
  return known ? [[name, String.fromCodePoint(...codes)]] : [];
}
