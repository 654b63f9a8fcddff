import { useSurface } from '../blocks/surface-context.js';
import { choicesOf } from './choices.js';
import { isJson, textAt, wordingAt } from '../state/json.js';
import { valueAt } from '../state/state-values.js';
import { controlAttributes, type ElementProps } from './element-props.js';

const idOf = (held: unknown): string =>
  typeof held === 'string' ? held : isJson(held) ? (textAt(held, 'value') ?? '') : '';

/** static_select, users_select, conversations_select and channels_select. */
export function NativeSelect(props: ElementProps) {
  const { placed } = props;
  const hold = useSurface();
  const groups = choicesOf(placed, hold);
  const all = groups.flatMap(({ choices }) => choices);
  // Only an optional input may be emptied again; elsewhere the empty line is a placeholder.
  const mayEmpty = placed.input?.['optional'] === true;
  const held = idOf(valueAt(hold.values, placed));
  return (
    <select
      {...controlAttributes(props)}
      className={held === '' ? 'select select-empty' : 'select'}
      value={held}
      onChange={({ target }) => {
        hold.change(placed, all.find(({ id }) => id === target.value)?.value ?? '');
      }}
    >
      <option value="" disabled={!mayEmpty} hidden={!mayEmpty}>
        {wordingAt(placed.element, 'placeholder') ?? 'Select an item'}
      </option>
      {groups.map(({ title, choices }) => {
        const options = choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ));
        return title === undefined ? (
          options
        ) : (
          <optgroup key={title} label={title}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}
