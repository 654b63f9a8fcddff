import { allBlocks, elementsOf } from '../block-kit/walk.js';
import type { StateValues, Surface } from '../desk.js';
import { isJson, objects, type Json } from '../json.js';
import type { Channel } from '../world/channels.js';
import type { Message } from '../world/messages.js';
import type { Person } from '../world/people.js';
import type { HeldView } from '../world/views.js';
import type { Workspace } from '../world/workspace.js';

/** What a person has before them when they act on an element. */
export type Place =
  | { readonly on: 'message'; readonly channel: Channel; readonly message: Message; readonly blocks: Json[] }
  | { readonly on: 'view'; readonly held: HeldView; readonly blocks: Json[] };

/** The surface as this person sees it; undefined when it is not, or no longer, before them. */
export function placeOf(workspace: Workspace, person: Person, surface: Surface): Place | undefined {
  if (surface.on === 'message') {
    const channel = workspace.channels.find(surface.channel);
    const message = workspace.messages.find(surface.channel, surface.ts);
    if (channel === undefined || message === undefined || !channel.members.has(person.id)) return undefined;
    if (message.onlyFor !== undefined && message.onlyFor !== person.id) return undefined;
    return { on: 'message', channel, message, blocks: message.blocks };
  }
  const held =
    surface.on === 'home' ? workspace.views.homeOf(person.id) : workspace.views.stackOf(person.id).at(-1);
  if (held === undefined || (surface.on === 'view' && held.id !== surface.viewId)) return undefined;
  return { on: 'view', held, blocks: [...objects(held.view['blocks'])] };
}

export interface Standing {
  readonly block: Json;
  readonly element: Json;
}

/** The element with these ids. */
export function findElement(
  blocks: readonly Json[],
  blockId: string,
  actionId: string,
): Standing | undefined {
  for (const block of allBlocks(blocks, '')) {
    if (block.node['block_id'] !== blockId) continue;
    const element = elementsOf(block).find(({ node }) => node['action_id'] === actionId);
    if (element !== undefined) return { block: block.node, element: element.node };
  }
  return undefined;
}

/** For each kind of element that holds a value: the field of its value, and the one it starts from. */
const VALUE: Readonly<Record<string, readonly [value: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  file_input: ['files', ''],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  radio_buttons: ['selected_option', 'initial_option'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
};

/** The field in which an element of this type keeps its value; undefined for buttons and the like. */
export function valueField(type: unknown): string | undefined {
  return VALUE[String(type)]?.[0];
}

/**
 * `view.state.values`: every element that holds a value, with what the person typed, else what it started from.
 * Values typed for elements that are no longer there are dropped, as Slack drops them.
 */
export function stateOf(blocks: readonly Json[], typed: StateValues): StateValues {
  const state: StateValues = {};
  for (const block of allBlocks(blocks, '')) {
    const blockId = String(block.node['block_id']);
    for (const { node } of elementsOf(block)) {
      const fields = VALUE[String(node['type'])];
      if (fields === undefined) continue;
      const [field, initial] = fields;
      const empty = Array.isArray(node[initial]) || field.endsWith('s') ? [] : null;
      const actionId = String(node['action_id']);
      const start = { [field]: node[initial] ?? empty };
      const given = typed[blockId]?.[actionId] ?? {};
      (state[blockId] ??= {})[actionId] = { ...start, ...given, type: node['type'] };
    }
  }
  return state;
}

/** The element's options, groups opened. */
export function optionsOf(element: Json): readonly Json[] {
  const groups = objects(element['option_groups']);
  return [...objects(element['options']), ...groups.flatMap((group) => objects(group['options']))];
}

/** The real option that a person picked, by its value. */
export function pickedOption(element: Json, picked: unknown): Json | undefined {
  if (!isJson(picked)) return undefined;
  return optionsOf(element).find((option) => option['value'] === picked['value']);
}
