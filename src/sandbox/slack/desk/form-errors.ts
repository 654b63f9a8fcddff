import type { StateValues } from '../desk.js';
import { isJson, objects, textOf, type Json } from '../json.js';
import { valueField } from './elements.js';

const REQUIRED = 'Please complete this required field.';
const LONGEST = 3000;

/** What Slack's own client refuses before it sends a form, by block_id. Pure. */
export function formErrors(blocks: readonly Json[], state: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const element = block['element'];
    if (block['type'] !== 'input' || !isJson(element)) continue;
    const blockId = String(block['block_id']);
    const value = state[blockId]?.[String(element['action_id'])]?.[valueField(element['type']) ?? ''];
    const error = isEmpty(value)
      ? block['optional'] === true
        ? undefined
        : REQUIRED
      : valueError(element, value);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJson(value) && value['type'] === 'rich_text' && objects(value['elements']).length === 0;
}

function valueError(element: Json, value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  switch (element['type']) {
    case 'plain_text_input':
      return lengthError(element, text);
    case 'number_input':
      return numberError(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? undefined : 'Please enter a valid URL.';
    default:
      return countError(element, value);
  }
}

function lengthError(element: Json, text: string): string | undefined {
  const most = Math.min(Number(element['max_length'] ?? LONGEST), LONGEST);
  const least = Number(element['min_length'] ?? 0);
  if (text.length > most) return `Please use at most ${most} characters.`;
  return text.length < least ? `Please use at least ${least} characters.` : undefined;
}

function numberError(element: Json, text: string): string | undefined {
  const { is_decimal_allowed, min_value, max_value } = element;
  const shape = is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!shape.test(text)) return 'Please enter a valid number.';
  if (typeof min_value === 'string' && Number(text) < Number(min_value))
    return `Please enter a number of at least ${min_value}.`;
  if (typeof max_value === 'string' && Number(text) > Number(max_value))
    return `Please enter a number of at most ${max_value}.`;
  return undefined;
}

function countError(element: Json, value: unknown): string | undefined {
  const most = element['max_selected_items'];
  if (typeof most !== 'number' || !Array.isArray(value) || value.length <= most) return undefined;
  return `Please choose at most ${most}.`;
}
