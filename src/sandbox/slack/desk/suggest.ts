import { z } from 'zod';
import { menuOptions, optionGroups } from '../block-kit/composition.js';
import type { SuggestionRequest } from '../desk.js';
import type { Json } from '../json.js';
import { messageShape, viewShape } from '../shapes.js';
import type { Person } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';
import { findElement, placeOf, type Place } from './elements.js';
import { containerOf } from './press.js';
import { basics, channelName, send, type Room } from './room.js';

const NOTHING: Json = { options: [] };
const DEFAULT_MIN_QUERY = 3;

const answer = z.union([
  z.strictObject({ options: menuOptions.or(z.tuple([])) }),
  z.strictObject({ option_groups: optionGroups.or(z.tuple([])) }),
]);

/** The options of an external select: none when the query is too short or the app fails to answer. */
export async function suggest(room: Room, person: Person, request: SuggestionRequest): Promise<Json> {
  const { workspace } = room;
  const place = placeOf(workspace, person, request.surface);
  const found = place && findElement(place.blocks, request.blockId, request.actionId);
  const type = String(found?.element['type']);
  if (place === undefined || found === undefined || !type.endsWith('external_select')) return NOTHING;
  if (request.query.length < Number(found.element['min_query_length'] ?? DEFAULT_MIN_QUERY)) return NOTHING;
  const payload = {
    ...basics(workspace, 'block_suggestion', person),
    ...whereabouts(workspace, place),
    action_id: request.actionId,
    block_id: request.blockId,
    value: request.query,
  };
  const ack = await send(room, `options ${request.actionId}`, 'interactive', payload, true);
  if (!ack.ok) return NOTHING;
  const options = answer.safeParse(ack.body);
  if (options.success) return options.data;
  workspace.journal.problem(`options ${request.actionId}: ${z.prettifyError(options.error)}`);
  return NOTHING;
}

function whereabouts(workspace: Workspace, place: Place): Json {
  if (place.on === 'view')
    return {
      container: { type: 'view', view_id: place.held.id },
      view: viewShape(workspace, place.held),
    };
  const { channel, message } = place;
  return {
    container: containerOf(place),
    channel: { id: channel.id, name: channelName(channel) },
    ...(message.onlyFor === undefined ? { message: messageShape(workspace, message) } : {}),
  };
}
