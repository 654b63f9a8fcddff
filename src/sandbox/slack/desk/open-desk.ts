import type { Act, ActResult, SlackDesk } from '../desk.js';
import type { Person } from '../world/people.js';
import type { Channel } from '../world/channels.js';
import type { Workspace } from '../world/workspace.js';
import { onDesk } from '../world/people.js';
import { close } from './close.js';
import { runCommand } from './command.js';
import { openHome } from './open-home.js';
import { press } from './press.js';
import { refused, type Room } from './room.js';
import { say } from './say.js';
import { see } from './see.js';
import { runShortcut } from './shortcut.js';
import { submit } from './submit.js';
import { suggest } from './suggest.js';

/** The desks of everybody in the workspace. Unknown people throw RangeError. */
export function openDesk(room: Room): SlackDesk {
  const { workspace } = room;
  return {
    people: () => workspace.people.humans().map(onDesk),
    see: (personId) => see(workspace, workspace.people.get(personId)),
    act: (personId, act) => perform(room, workspace.people.get(personId), act),
    suggest: (personId, request) => suggest(room, workspace.people.get(personId), request),
    onChange: (listener) => workspace.journal.onChange(listener),
  };
}

async function perform(room: Room, person: Person, act: Act): Promise<ActResult> {
  switch (act.act) {
    case 'command':
    case 'say': {
      const channel = await channelFor(room.workspace, person, act.channel);
      if (channel === undefined) return refused('You are not in that channel.');
      return act.act === 'say' ? say(room, person, channel, act) : runCommand(room, person, channel, act);
    }
    case 'press':
      return press(room, person, act);
    case 'submit':
      return submit(room, person, act);
    case 'close':
      return close(room, person, act);
    case 'shortcut':
      return runShortcut(room, person, act);
    case 'open-home':
      return openHome(room, person);
  }
}

/** A channel the person is in; a colleague's id stands for the conversation with them. */
async function channelFor(workspace: Workspace, person: Person, id: string): Promise<Channel | undefined> {
  const other = workspace.people.find(id);
  if (other !== undefined && other.id !== person.id) return workspace.channels.between(person.id, other.id);
  const channel = workspace.channels.find(id);
  return channel?.members.has(person.id) === true ? channel : undefined;
}
