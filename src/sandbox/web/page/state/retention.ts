import type { StateValues } from '../../../slack/desk.js';
import { elementsOf, optionsOf, type Placed } from './elements.js';
import { isJson, textAt, type Json } from './json.js';
import { fromPlaced, initialValue, valueAt } from './state-values.js';

/**
 * Slack's rule when an app updates a surface: an element whose block_id and action_id (and type) are unchanged
 * keeps what it holds and its `initial_*` is ignored; any other element starts from its `initial_*`.
 */
export function retained(before: readonly Json[], held: StateValues, after: readonly Json[]): StateValues {
  const known = new Set(elementsOf(before).map(identity));
  return fromPlaced(elementsOf(after), (placed) => {
    const value = held[placed.blockId]?.[placed.actionId];
    const keeps = known.has(identity(placed)) && value !== undefined && stillOffered(placed, held);
    return keeps ? value : initialValue(placed);
  });
}

const identity = ({ blockId, actionId, type }: Placed): string => JSON.stringify([blockId, actionId, type]);

/** A choice that is no longer among the options cannot be shown any more. */
function stillOffered(placed: Placed, held: StateValues): boolean {
  const options = optionsOf(placed.element);
  if (options.length === 0) return true;
  const offered = new Set(options.map((option) => textAt(option, 'value')));
  const value = valueAt(held, placed);
  const chosen = Array.isArray(value) ? value : [value];
  return chosen.every((option) => !isJson(option) || offered.has(textAt(option, 'value')));
}
