import type { Act, ActResult } from '../desk.js';
import { messageShape } from '../shapes.js';
import type { Channel } from '../world/channels.js';
import type { Message } from '../world/messages.js';
import { BOT_USER, type Person } from '../world/people.js';
import { runCommand } from './command.js';
import { markedUp } from './escape.js';
import { DONE, refused, sendEvent, type Room } from './room.js';

type Said = Extract<Act, { act: 'say' }>;

/** A message in a channel or a thread. What begins with a slash is a command, and threads take none. */
export async function say(room: Room, person: Person, channel: Channel, said: Said): Promise<ActResult> {
  const { workspace } = room;
  const text = said.text.trim();
  if (text === '') return refused('There is nothing to send.');
  if (text.startsWith('/')) {
    if (said.threadTs !== undefined)
      return refused(`${text.split(/\s/)[0] ?? ''} is not supported in threads. Sorry!`);
    return runCommand(room, person, channel, { act: 'command', channel: channel.id, text });
  }
  if (channel.kind === 'app' && workspace.manifest.messagesReadOnly)
    return refused('Sending messages to this app has been turned off.');
  const parent = said.threadTs === undefined ? undefined : workspace.messages.find(channel.id, said.threadTs);
  if (said.threadTs !== undefined && (parent === undefined || parent.onlyFor !== undefined))
    return refused('This message cannot be replied to.');
  const message: Message = {
    channel: channel.id,
    ts: workspace.mint.ts(),
    threadTs: parent === undefined ? undefined : (parent.threadTs ?? parent.ts),
    by: person.id,
    text: markedUp(workspace, text),
    blocks: [],
    edited: false,
  };
  await workspace.messages.put(message);
  workspace.journal.changed();
  await tellApp(room, channel, message);
  return DONE;
}

const SUBSCRIPTION: Readonly<Record<Channel['kind'], string>> = {
  channel: 'message.channels',
  private: 'message.groups',
  app: 'message.im',
  dm: '',
};

/** The app hears what is said where it is a member, and only what it subscribed to. */
async function tellApp(room: Room, channel: Channel, message: Message): Promise<void> {
  if (!channel.members.has(BOT_USER)) return;
  const shape = { ...messageShape(room.workspace, message), channel: channel.id };
  const kind = { channel: 'channel', private: 'group', app: 'im', dm: 'im' }[channel.kind];
  await sendEvent(room, SUBSCRIPTION[channel.kind], { ...shape, channel_type: kind }, channel.isExtShared);
  if (message.text.includes(`<@${BOT_USER}>`))
    await sendEvent(room, 'app_mention', { ...shape, type: 'app_mention' }, channel.isExtShared);
}
