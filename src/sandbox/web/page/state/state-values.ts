import type { StateValues } from '../../../slack/desk.js';
import { elementsOf, type Placed } from './elements.js';
import { isJson, type Json } from './json.js';

/** Per element type: the key of its value in `state.values`, the key of its initial value, and "nothing yet". */
interface Shape {
  readonly key: string;
  readonly initial: string;
  readonly empty: unknown;
}

const typed: Shape = { key: 'value', initial: 'initial_value', empty: null };
const one: Shape = { key: 'selected_option', initial: 'initial_option', empty: null };
const many: Shape = { key: 'selected_options', initial: 'initial_options', empty: [] };
const of = (key: string, initial: string, empty: unknown): Shape => ({ key, initial, empty });

/** Slack's value shapes. Elements that are not here (buttons, overflow) leave nothing in `state.values`. */
const SHAPES: Readonly<Record<string, Shape>> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  rich_text_input: of('rich_text_value', 'initial_value', undefined),
  static_select: one,
  external_select: one,
  radio_buttons: one,
  multi_static_select: many,
  multi_external_select: many,
  checkboxes: many,
  users_select: of('selected_user', 'initial_user', null),
  multi_users_select: of('selected_users', 'initial_users', []),
  conversations_select: of('selected_conversation', 'initial_conversation', null),
  multi_conversations_select: of('selected_conversations', 'initial_conversations', []),
  channels_select: of('selected_channel', 'initial_channel', null),
  multi_channels_select: of('selected_channels', 'initial_channels', []),
  datepicker: of('selected_date', 'initial_date', null),
  timepicker: of('selected_time', 'initial_time', null),
  datetimepicker: of('selected_date_time', 'initial_date_time', null),
  file_input: of('files', 'initial_files', []),
};

/** The key under which an element of this type keeps its value; undefined for buttons and the like. */
export const valueKeyOf = (type: string): string | undefined => SHAPES[type]?.key;

/** A value object as Slack writes it, e.g. `{ type: 'datepicker', selected_date: '2026-11-21' }`. */
export function valueObject(type: string, value: unknown): Record<string, unknown> {
  const shape = SHAPES[type];
  if (!shape) return { type };
  // Slack sends null, not "", for a field left empty; an empty rich text is left out wholly.
  const kept = value === '' ? shape.empty : value;
  return kept === undefined ? { type } : { type, [shape.key]: kept };
}

/** What an element holds before anybody touches it. */
export function initialValue({ type, element }: Placed): Record<string, unknown> {
  const shape = SHAPES[type];
  return valueObject(type, element[shape?.initial ?? ''] ?? shape?.empty);
}

/** `state.values` of a surface nobody has touched: block_id → action_id → value object. */
export function initialValues(blocks: readonly Json[]): StateValues {
  return fromPlaced(elementsOf(blocks), initialValue);
}

/** One value object per stateful element. */
export function fromPlaced(
  elements: readonly Placed[],
  valueOf: (placed: Placed) => Record<string, unknown>,
): StateValues {
  const values: StateValues = {};
  for (const placed of elements) {
    if (!(placed.type in SHAPES)) continue;
    values[placed.blockId] = { ...values[placed.blockId], [placed.actionId]: valueOf(placed) };
  }
  return values;
}

/** The same values with one of them changed. */
export function withValue(
  values: StateValues,
  { blockId, actionId, type }: Pick<Placed, 'blockId' | 'actionId' | 'type'>,
  value: unknown,
): StateValues {
  return { ...values, [blockId]: { ...values[blockId], [actionId]: valueObject(type, value) } };
}

/** What an element holds now: the bare value inside its value object. */
export function valueAt(
  values: StateValues,
  { blockId, actionId, type }: Pick<Placed, 'blockId' | 'actionId' | 'type'>,
): unknown {
  const held = values[blockId]?.[actionId];
  const key = valueKeyOf(type);
  return isJson(held) && key !== undefined ? held[key] : undefined;
}
