import type { KeyboardEvent } from 'react';
import { useSurface } from '../blocks/surface-context.js';
import { numberAt, objectAt, textAt, wordingAt, wordsAt, type Json } from '../state/json.js';
import { valueAt } from '../state/state-values.js';
import { controlAttributes, type ElementProps } from './element-props.js';

const NATIVE: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** When a field of a dispatching input tells the app; Slack's default is Enter. */
function triggersOf(element: Json): readonly string[] {
  const asked = wordsAt(objectAt(element, 'dispatch_action_config'), 'trigger_actions_on');
  return asked.length > 0 ? asked : ['on_enter_pressed'];
}

/** plain_text_input, email_text_input, url_text_input and number_input. */
export function TextInput(props: ElementProps) {
  const { placed } = props;
  const { values, change, press } = useSurface();
  const held = valueAt(values, placed);
  const value = typeof held === 'string' ? held : '';
  const dispatches = placed.input?.['dispatch_action'] === true;
  const triggers = triggersOf(placed.element);
  const multiline = placed.element['multiline'] === true;
  const counterId = `${props.id}-count`;
  const limit = placed.type === 'plain_text_input' ? numberAt(placed.element, 'max_length') : undefined;
  const attributes = {
    ...controlAttributes(props),
    'aria-describedby': [props.describedBy, limit === undefined ? undefined : counterId]
      .filter(Boolean)
      .join(' '),
    className: 'text-input',
    value,
    placeholder: wordingAt(placed.element, 'placeholder'),
    onChange: ({ target }: { target: { value: string } }) => {
      change(placed, target.value);
      if (dispatches && triggers.includes('on_character_entered')) press(placed, { value: target.value });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || (multiline && !event.metaKey)) return;
      // Enter in a dispatching field is for the app, not for the form.
      if (dispatches && triggers.includes('on_enter_pressed')) {
        event.preventDefault();
        press(placed, { value: value === '' ? null : value });
      }
    },
  };
  return (
    <>
      {multiline ? (
        <textarea {...attributes} rows={4} />
      ) : (
        <input
          {...attributes}
          type={NATIVE[placed.type] ?? 'text'}
          {...(placed.type === 'number_input' ? numberAttributes(placed.element) : {})}
        />
      )}
      {limit !== undefined && <Counter id={counterId} left={limit - value.length} />}
    </>
  );
}

function numberAttributes(element: Json) {
  return {
    step: element['is_decimal_allowed'] === true ? 'any' : 1,
    min: textAt(element, 'min_value'),
    max: textAt(element, 'max_value'),
  };
}

/** What is left of a field's length, as Slack counts down. */
function Counter({ id, left }: { readonly id: string; readonly left: number }) {
  return (
    <span id={id} className={left < 0 ? 'counter counter-over' : 'counter'}>
      {left}
      <span className="sr-only"> characters left</span>
    </span>
  );
}
