import type { ActResult } from '../desk.js';
import { viewShape } from '../shapes.js';
import { BOT_USER, type Person } from '../world/people.js';
import { DONE, refused, sendEvent, type Room } from './room.js';

/** The app's Home looked at: `app_home_opened`, every time. */
export async function openHome(room: Room, person: Person): Promise<ActResult> {
  const { workspace } = room;
  if (!workspace.manifest.homeTab) return refused('This app has no Home.');
  const channel = await workspace.channels.between(person.id, BOT_USER);
  const home = workspace.views.homeOf(person.id);
  const event = {
    type: 'app_home_opened',
    user: person.id,
    channel: channel.id,
    tab: 'home',
    ...(home === undefined ? {} : { view: viewShape(workspace, home) }),
  };
  await sendEvent(room, 'app_home_opened', event, false);
  workspace.journal.changed();
  return DONE;
}
