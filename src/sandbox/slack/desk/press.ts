import type { Act, ActResult, StateValues } from '../desk.js';
import { isJson, type Json } from '../json.js';
import { messageShape, viewShape } from '../shapes.js';
import { BOT_USER, type Person } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';
import { findElement, optionsOf, pickedOption, placeOf, stateOf, type Place } from './elements.js';
import { basics, channelName, DONE, refused, send, TROUBLE, type Room } from './room.js';

type Press = Extract<Act, { act: 'press' }>;

/** A button pressed or an interactive element changed: `block_actions`. */
export async function press(room: Room, person: Person, act: Press): Promise<ActResult> {
  const { workspace } = room;
  const place = placeOf(workspace, person, act.surface);
  const found = place && findElement(place.blocks, act.blockId, act.actionId);
  if (place === undefined || found === undefined) return refused('That is no longer there.');
  if (found.block['type'] === 'input' && found.block['dispatch_action'] !== true)
    return refused('This input is sent with the form, not by itself.');
  const value = pickedValue(found.element, act.value);
  if (value === undefined) return refused('That is not one of the options.');
  const action = {
    ...shown(found.element),
    ...value,
    type: found.element['type'],
    action_id: act.actionId,
    block_id: act.blockId,
    action_ts: workspace.mint.ts(),
  };
  const payload = {
    ...basics(workspace, 'block_actions', person),
    ...whereabouts(workspace, person, place, withPressed(act, value)),
    actions: [action],
  };
  const ack = await send(room, `action ${act.actionId}`, 'interactive', payload);
  if (!ack.ok) await tellTrouble(workspace, person, place);
  workspace.journal.changed();
  return DONE;
}

/** What Slack repeats of an element in its action. */
function shown(element: Json): Json {
  const kept: Json = {};
  for (const key of ['text', 'value', 'style', 'placeholder', 'initial_option', 'initial_options'])
    if (element[key] !== undefined) kept[key] = element[key];
  return kept;
}

/** The person's value with the real options in it; undefined when they picked what is not offered. */
function pickedValue(element: Json, value: Json): Json | undefined {
  if (optionsOf(element).length === 0) return value;
  const { selected_option, selected_options } = value;
  if (isJson(selected_option)) {
    const option = pickedOption(element, selected_option);
    return option && { ...value, selected_option: option };
  }
  if (!Array.isArray(selected_options)) return value;
  const options = selected_options.map((one) => pickedOption(element, one));
  return options.includes(undefined) ? undefined : { ...value, selected_options: options };
}

function withPressed(act: Press, value: Json): StateValues {
  const block = { ...act.state[act.blockId], [act.actionId]: value };
  return { ...act.state, [act.blockId]: block };
}

/** The person learns that nothing came of it, in the modal or beside the message. */
async function tellTrouble(workspace: Workspace, person: Person, place: Place): Promise<void> {
  if (place.on === 'view' && place.held.view['type'] === 'modal')
    await workspace.views.remark(place.held, { errors: place.held.errors, trouble: TROUBLE });
  else
    workspace.journal.notice(
      person.id,
      place.on === 'message' ? place.channel.id : '',
      'This app is not responding. Try again.',
    );
}

/** Where it happened, with a trigger and, on messages, a response_url. */
function whereabouts(workspace: Workspace, person: Person, place: Place, typed: StateValues): Json {
  const values = stateOf(place.blocks, typed);
  if (place.on === 'view') {
    const { held } = place;
    const viewId = held.view['type'] === 'modal' ? held.id : undefined;
    return {
      container: { type: 'view', view_id: held.id },
      trigger_id: workspace.triggers.issue({ personId: person.id, cause: 'action', viewId }),
      view: viewShape(workspace, held, values),
    };
  }
  const { channel, message } = place;
  const source = { ts: message.ts, threadTs: message.threadTs };
  return {
    container: containerOf(place),
    trigger_id: workspace.triggers.issue({ personId: person.id, cause: 'action' }),
    channel: { id: channel.id, name: channelName(channel) },
    // Slack does not give an ephemeral message back to the app.
    ...(message.onlyFor === undefined ? { message: messageShape(workspace, message) } : {}),
    state: { values },
    response_url: workspace.responseUrls.issue({ channel: channel.id, personId: person.id, source }),
  };
}

/** `container` of a payload that comes from a message. */
export function containerOf(place: Extract<Place, { on: 'message' }>): Json {
  const { channel, message } = place;
  return {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: message.onlyFor !== undefined,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.by === BOT_USER ? { is_app_unfurl: false } : {}),
  };
}
