import type { Act, ActResult } from '../desk.js';
import { textOf } from '../json.js';
import { viewShape } from '../shapes.js';
import type { Person } from '../world/people.js';
import type { HeldView } from '../world/views.js';
import { basics, DONE, refused, send, type Room } from './room.js';

type Close = Extract<Act, { act: 'close' }>;

/** One modal closed, or all of them with the cross. `view_closed` goes out only where the view asked for it. */
export async function close(room: Room, person: Person, act: Close): Promise<ActResult> {
  const { workspace } = room;
  const stack = workspace.views.stackOf(person.id);
  const top = stack.at(-1);
  if (top?.id !== act.viewId) return refused('That window is not before you.');
  const all = act.everything || top.view['clear_on_close'] === true;
  if (all) await workspace.views.clear(person.id);
  else await workspace.views.close(top);
  workspace.journal.changed();
  for (const held of all ? [...stack].reverse() : [top]) await tell(room, person, held, all);
  return DONE;
}

async function tell(room: Room, person: Person, held: HeldView, isCleared: boolean): Promise<void> {
  if (held.view['notify_on_close'] !== true) return;
  const callback = textOf(held.view['callback_id']) ?? held.id;
  await send(room, `closed ${callback}`, 'interactive', {
    ...basics(room.workspace, 'view_closed', person),
    view: viewShape(room.workspace, held),
    is_cleared: isCleared,
  });
}
