import { contentOf, postAsApp, requireSomething, rewrite } from '../posting.js';
import { messageShape } from '../shapes.js';
import { SlackError } from '../slack-error.js';
import type { Channel } from '../world/channels.js';
import type { Message } from '../world/messages.js';
import { BOT_USER } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';
import { maybe, need, read, write, type Method } from './method.js';

const SCOPE = ['chat:write'];
/** chat.update takes no more, although chat.postMessage does. */
const UPDATE_TEXT_LIMIT = 4000;

/** Where the app may post; a person's id stands for the conversation with them. */
async function placeFor(workspace: Workspace, id: string): Promise<Channel> {
  const person = workspace.people.find(id);
  if (person?.kind === 'bot') throw new SlackError('channel_not_found');
  const channel =
    person === undefined
      ? workspace.channels.find(id)
      : await workspace.channels.between(person.id, BOT_USER);
  const inside = channel?.members.has(BOT_USER) ?? false;
  if (channel === undefined || (!inside && channel.kind !== 'channel'))
    throw new SlackError('channel_not_found');
  if (!inside && !workspace.manifest.scopes.includes('chat:write.public'))
    throw new SlackError('not_in_channel');
  if (channel.kind === 'app' && !workspace.manifest.messagesTab)
    throw new SlackError('messages_tab_disabled');
  return channel;
}

/** The parent of the thread, or undefined for a message of its own. */
function threadOf(workspace: Workspace, channel: Channel, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  const parent = workspace.messages.find(channel.id, ts);
  if (parent === undefined || parent.onlyFor !== undefined) throw new SlackError('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}

/** A message of the app's own that everybody sees. */
function own(workspace: Workspace, channel: string, ts: string, error: string): Message {
  if (workspace.channels.find(channel) === undefined) throw new SlackError('channel_not_found');
  const message = workspace.messages.find(channel, ts);
  if (message === undefined || message.onlyFor !== undefined) throw new SlackError('message_not_found');
  if (message.by !== BOT_USER) throw new SlackError(error);
  return message;
}

const postMessage: Method['run'] = async (workspace, args) => {
  const channel = await placeFor(workspace, need(args, 'channel'));
  const content = contentOf(workspace, args);
  requireSomething(content);
  const threadTs = threadOf(workspace, channel, maybe(args, 'thread_ts'));
  const message = await postAsApp(workspace, content, { channel: channel.id, threadTs });
  return { channel: channel.id, ts: message.ts, message: messageShape(workspace, message) };
};

const postEphemeral: Method['run'] = async (workspace, args) => {
  const channel = await placeFor(workspace, need(args, 'channel'));
  const onlyFor = need(args, 'user');
  if (!channel.members.has(onlyFor)) throw new SlackError('user_not_in_channel');
  const content = contentOf(workspace, args);
  requireSomething(content);
  const threadTs = threadOf(workspace, channel, maybe(args, 'thread_ts'));
  const message = await postAsApp(workspace, content, { channel: channel.id, threadTs, onlyFor });
  return { message_ts: message.ts };
};

const update: Method['run'] = async (workspace, args) => {
  const channel = need(args, 'channel');
  const message = own(workspace, channel, need(args, 'ts'), 'cant_update_message');
  if ((maybe(args, 'text') ?? '').length > UPDATE_TEXT_LIMIT) throw new SlackError('msg_too_long');
  const content = contentOf(workspace, args);
  if (content.text === '' && content.blocks === undefined) throw new SlackError('no_text');
  const next = await rewrite(workspace, message, content);
  return { channel, ts: next.ts, text: next.text, message: messageShape(workspace, next) };
};

const remove: Method['run'] = async (workspace, args) => {
  const channel = need(args, 'channel');
  const message = own(workspace, channel, need(args, 'ts'), 'cant_delete_message');
  await workspace.messages.remove(message);
  return { channel, ts: message.ts };
};

const getPermalink: Method['run'] = ({ channels, messages, team }, args) => {
  const channel = need(args, 'channel');
  const ts = need(args, 'message_ts');
  const place = channels.find(channel);
  // Public channels are open to every app; of others it has to be a member.
  const isOpen = place?.kind === 'channel' || place?.members.has(BOT_USER) === true;
  if (!isOpen) throw new SlackError('channel_not_found');
  if (messages.find(channel, ts) === undefined) throw new SlackError('message_not_found');
  const permalink = `https://${team.domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
  return Promise.resolve({ channel, permalink });
};

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': write(SCOPE, postMessage),
  'chat.postEphemeral': write(SCOPE, postEphemeral),
  'chat.update': write(SCOPE, update),
  'chat.delete': write(SCOPE, remove),
  'chat.getPermalink': read([], getPermalink),
};
