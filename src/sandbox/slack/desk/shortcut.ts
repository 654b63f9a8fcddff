import type { Act, ActResult } from '../desk.js';
import { messageShape } from '../shapes.js';
import type { Person } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';
import { placeOf } from './elements.js';
import { basics, channelName, DONE, refused, send, type Room } from './room.js';

type Shortcut = Extract<Act, { act: 'shortcut' }>;

/** A global shortcut, or one from a message's menu. */
export async function runShortcut(room: Room, person: Person, act: Shortcut): Promise<ActResult> {
  const { workspace } = room;
  const type = act.message === undefined ? 'global' : 'message';
  const shortcut = workspace.manifest.shortcuts.find(
    (one) => one.callback_id === act.callbackId && one.type === type,
  );
  if (shortcut === undefined) return refused('There is no such shortcut.');
  const about = act.message === undefined ? {} : aboutMessage(workspace, person, act.message);
  if (about === undefined) return refused('Shortcuts do not work on this message.');
  const payload = {
    ...basics(workspace, type === 'global' ? 'shortcut' : 'message_action', person),
    action_ts: workspace.mint.ts(),
    callback_id: act.callbackId,
    trigger_id: workspace.triggers.issue({ personId: person.id, cause: 'shortcut' }),
    ...about,
  };
  const ack = await send(room, `shortcut ${act.callbackId}`, 'interactive', payload);
  if (!ack.ok)
    workspace.journal.notice(person.id, act.message?.channel ?? '', 'This app is not responding. Try again.');
  workspace.journal.changed();
  return DONE;
}

function aboutMessage(workspace: Workspace, person: Person, at: { channel: string; ts: string }) {
  const place = placeOf(workspace, person, { on: 'message', ...at });
  if (place?.on !== 'message' || place.message.onlyFor !== undefined) return undefined;
  const { channel, message } = place;
  const source = { ts: message.ts, threadTs: message.threadTs };
  return {
    channel: { id: channel.id, name: channelName(channel) },
    message_ts: message.ts,
    message: messageShape(workspace, message),
    response_url: workspace.responseUrls.issue({ channel: channel.id, personId: person.id, source }),
  };
}
