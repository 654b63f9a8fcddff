import type { StateValues } from '../../../slack/desk.js';
import { elementsOf, type Placed } from './elements.js';
import { numberAt, type Json } from './json.js';
import { plainOf } from './rich-text.js';
import { valueAt } from './state-values.js';

/** What Slack's own client refuses before it sends a submission, by block_id. */
export function clientErrors(blocks: readonly Json[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const placed of elementsOf(blocks)) {
    if (!placed.input) continue;
    const error = errorOf(placed, placed.input, valueAt(values, placed));
    if (error !== undefined) errors[placed.blockId] = error;
  }
  return errors;
}

function errorOf(placed: Placed, input: Json, value: unknown): string | undefined {
  if (isNothing(placed, value)) {
    return input['optional'] === true ? undefined : 'Please complete this required field.';
  }
  if (typeof value === 'string') return textError(placed, value);
  const most = numberAt(placed.element, 'max_selected_items');
  if (Array.isArray(value) && most !== undefined && value.length > most)
    return `Please choose at most ${most}.`;
  return undefined;
}

function isNothing({ type }: Placed, value: unknown): boolean {
  if (type === 'rich_text_input') return plainOf(value).trim() === '';
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function textError({ type, element }: Placed, value: string): string | undefined {
  switch (type) {
    case 'plain_text_input':
      return lengthError(element, value);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a valid URL.';
    case 'number_input':
      return numberError(element, value);
    default:
      return undefined;
  }
}

function lengthError(element: Json, value: string): string | undefined {
  const most = numberAt(element, 'max_length') ?? 3000;
  const least = numberAt(element, 'min_length') ?? 0;
  if (value.length > most) return `Please shorten this to ${most} characters or fewer.`;
  if (value.length < least) return `Please enter at least ${least} characters.`;
  return undefined;
}

function numberError(element: Json, value: string): string | undefined {
  const number = Number(value);
  if (!Number.isFinite(number)) return 'Please enter a number.';
  if (element['is_decimal_allowed'] !== true && !Number.isInteger(number))
    return 'Please enter a whole number.';
  const least = numberAt(element, 'min_value');
  const most = numberAt(element, 'max_value');
  if (least !== undefined && number < least) return `Please enter ${least} or more.`;
  if (most !== undefined && number > most) return `Please enter ${most} or less.`;
  return undefined;
}
