import { channelShape } from '../shapes.js';
import { SlackError } from '../slack-error.js';
import type { Channel } from '../world/channels.js';
import { BOT_USER } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';
import { maybe, need, read, requireScope, write, type Method } from './method.js';
import { paged } from './users.js';

const READ: Readonly<Record<Channel['kind'], string>> = {
  channel: 'channels:read',
  private: 'groups:read',
  dm: 'im:read',
  app: 'im:read',
};
const ANY_READ = [...new Set(Object.values(READ))];
const TYPE: Readonly<Record<Channel['kind'], string>> = {
  channel: 'public_channel',
  private: 'private_channel',
  dm: 'im',
  app: 'im',
};

/** Public channels, and whatever else the app is a member of. */
function visible(channel: Channel): boolean {
  return channel.kind === 'channel' || channel.members.has(BOT_USER);
}

function readable(workspace: Workspace, id: string): Channel {
  const channel = workspace.channels.find(id);
  if (channel !== undefined) requireScope(workspace, [READ[channel.kind]]);
  if (channel === undefined || !visible(channel)) throw new SlackError('channel_not_found');
  return channel;
}

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': write(['im:write'], async (workspace, args) => {
    const ids = need(args, 'users').split(',');
    const person = workspace.people.find(ids[0] ?? '');
    if (ids.length > 1) throw new SlackError('missing_scope', { needed: 'mpim:write' });
    if (person === undefined) throw new SlackError('user_not_found');
    if (person.kind === 'bot') throw new SlackError('cannot_dm_bot');
    const channel = await workspace.channels.between(person.id, BOT_USER);
    return { no_op: true, already_open: true, channel: channelShape(workspace, channel) };
  }),
  'conversations.info': read(ANY_READ, (workspace, args) =>
    Promise.resolve({ channel: channelShape(workspace, readable(workspace, need(args, 'channel'))) }),
  ),
  'conversations.members': read(ANY_READ, (workspace, args) => {
    const { page, next } = paged([...readable(workspace, need(args, 'channel')).members], args);
    return Promise.resolve({ members: page, response_metadata: { next_cursor: next } });
  }),
  'conversations.list': read(ANY_READ, (workspace, args) => {
    const types = (maybe(args, 'types') ?? 'public_channel').split(',');
    for (const kind of ['channel', 'private', 'app'] as const)
      if (types.includes(TYPE[kind])) requireScope(workspace, [READ[kind]]);
    const wanted = workspace.channels.all().filter((one) => visible(one) && types.includes(TYPE[one.kind]));
    const { page, next } = paged(wanted, args);
    return Promise.resolve({
      channels: page.map((channel) => channelShape(workspace, channel)),
      response_metadata: { next_cursor: next },
    });
  }),
};
