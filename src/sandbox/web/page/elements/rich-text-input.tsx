import { useState } from 'react';
import { useSurface } from '../blocks/surface-context.js';
import { wordingAt } from '../state/json.js';
import { plainOf, richTextOf } from '../state/rich-text.js';
import { valueAt } from '../state/state-values.js';
import { controlAttributes, type ElementProps } from './element-props.js';

/** rich_text_input, simply: lines and "- " bullets. */
export function RichTextInput(props: ElementProps) {
  const { placed } = props;
  const { values, change } = useSurface();
  const held = valueAt(values, placed);
  const [typed, setTyped] = useState(() => plainOf(held));
  // Typed spaces and blank lines survive only in the text itself; a foreign change replaces it.
  const shown = plainOf(held) === plainOf(richTextOf(typed)) ? typed : plainOf(held);
  return (
    <textarea
      {...controlAttributes(props)}
      className="text-input"
      rows={5}
      value={shown}
      placeholder={wordingAt(placed.element, 'placeholder') ?? 'Begin a line with "- " for a bullet'}
      onChange={({ target }) => {
        setTyped(target.value);
        change(placed, target.value === '' ? '' : richTextOf(target.value));
      }}
    />
  );
}
