import type { Desk, DeskChannel, DeskMessage, DeskView } from '../desk.js';
import type { Channel } from '../world/channels.js';
import type { Message } from '../world/messages.js';
import { BOT_USER, onDesk, type Person } from '../world/people.js';
import type { HeldView } from '../world/views.js';
import type { Workspace } from '../world/workspace.js';

/** Everything one person sees. */
export function see(workspace: Workspace, person: Person): Desk {
  const { people, team, channels, views, journal, manifest } = workspace;
  const shortcuts = (type: 'global' | 'message') =>
    manifest.shortcuts
      .filter((shortcut) => shortcut.type === type)
      .map((shortcut) => ({ callbackId: shortcut.callback_id, name: shortcut.name }));
  return {
    me: onDesk(person),
    people: people.all().map(onDesk),
    team: { name: team.name, domain: team.domain },
    channels: channels.of(person.id).map((channel) => deskChannel(workspace, channel, person)),
    modals: views.stackOf(person.id).map(deskView),
    home: views.homeOf(person.id)?.view,
    notices: journal.noticesOf(person.id),
    commands: manifest.commands.map((command) => ({
      command: command.command,
      description: command.description,
      usageHint: command.usage_hint,
    })),
    messageShortcuts: shortcuts('message'),
    globalShortcuts: shortcuts('global'),
    acks: journal.acks(),
  };
}

function deskView({ id, hash, view, errors, trouble }: HeldView): DeskView {
  return { id, hash, view, errors, trouble };
}

function deskChannel(workspace: Workspace, channel: Channel, person: Person): DeskChannel {
  const messages = workspace.messages
    .in(channel.id)
    .filter((message) => message.onlyFor === undefined || message.onlyFor === person.id);
  const replies = new Map<string, number>();
  for (const { threadTs, onlyFor } of messages)
    if (threadTs !== undefined && onlyFor === undefined)
      replies.set(threadTs, (replies.get(threadTs) ?? 0) + 1);
  return {
    id: channel.id,
    name: nameFor(workspace, channel, person),
    kind: channel.kind,
    isExtShared: channel.isExtShared,
    messages: messages.map((message) => deskMessage(workspace, message, replies.get(message.ts) ?? 0)),
  };
}

/** A conversation of two bears the other's name. */
function nameFor(workspace: Workspace, channel: Channel, person: Person): string {
  if (channel.kind === 'channel' || channel.kind === 'private') return channel.name;
  const other = [...channel.members].find((member) => member !== person.id) ?? BOT_USER;
  return workspace.people.get(other).name;
}

function deskMessage(workspace: Workspace, message: Message, replyCount: number): DeskMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    threadTs: message.threadTs,
    by: onDesk(workspace.people.get(message.by)),
    text: message.text,
    blocks: message.blocks,
    ephemeral: message.onlyFor !== undefined,
    edited: message.edited,
    files: message.files,
    replyCount,
  };
}
