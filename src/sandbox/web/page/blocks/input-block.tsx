import { useId } from 'react';
import { Element } from '../elements/element.js';
import type { Placed } from '../state/elements.js';
import { withEmoji } from '../state/emoji.js';
import { wordingAt, type Json } from '../state/json.js';
import { useSurface } from './surface-context.js';

/** These are groups of controls: a `for` would point at nothing that can be labelled. */
const GROUPS = new Set(['radio_buttons', 'checkboxes']);

/** An input block: label, element, hint, and the error of the last submission. */
export function InputBlock({ block, placed }: { readonly block: Json; readonly placed: Placed }) {
  const id = useId();
  const { errors } = useSurface();
  const error = errors[placed.blockId];
  const hint = wordingAt(block, 'hint');
  const optional = block['optional'] === true;
  const label = withEmoji(wordingAt(block, 'label') ?? '');
  const describedBy = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'} data-block-id={placed.blockId}>
      <div className="field-label">
        {GROUPS.has(placed.type) ? (
          <span id={`${id}-label`}>{label}</span>
        ) : (
          <label id={`${id}-label`} htmlFor={id}>
            {label}
          </label>
        )}
        {optional ? (
          <span className="optional">(optional)</span>
        ) : (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </div>
      <Element
        placed={placed}
        id={id}
        labelledBy={`${id}-label`}
        name={undefined}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={error !== undefined}
        required={!optional}
      />
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {withEmoji(hint)}
        </p>
      )}
    </div>
  );
}
