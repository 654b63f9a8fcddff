import type { InputBlock, PlainTextInput } from '@slack/types';
import { beginningOf } from '../../domain/beginning-of.js';
import { plain } from './building-blocks.js';

/** Slack takes no longer beginning of a box. In characters. */
const BOX = 3000;

/** A box of one line; `focus`: the cursor is in it when the window opens. */
export function oneLine(value: string, placeholder?: string, focus = false): PlainTextInput {
  const shown = placeholder === undefined ? {} : { placeholder: plain(placeholder, 150) };
  return {
    ...{ type: 'plain_text_input', ...shown, ...beginning(value) },
    ...(focus ? { focus_on_load: true } : {}),
  };
}

export function manyLines(value: string, placeholder?: string): PlainTextInput {
  return { ...oneLine(value, placeholder), multiline: true };
}

/**
 * The box tells what is typed while it is typed. A window that is closed tells nothing of what stood in it, so this is
 * the only way to keep it. The block that holds it must dispatch.
 */
export function telling(element: PlainTextInput): InputBlock['element'] {
  return { ...element, dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
}

function beginning(value: string): Pick<PlainTextInput, 'initial_value'> {
  const text = beginningOf(value, BOX);
  return text === '' ? {} : { initial_value: text };
}
