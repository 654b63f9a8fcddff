import { Wording } from '../blocks/read-only.js';
import { useSurface } from '../blocks/surface-context.js';
import { withEmoji } from '../state/emoji.js';
import { isJson, listAt, objectAt, textAt, type Json } from '../state/json.js';
import { valueAt } from '../state/state-values.js';
import { firstFocus, type ElementProps } from './element-props.js';

/** radio_buttons and checkboxes. */
export function TickBoxes(props: ElementProps) {
  const { placed } = props;
  const { values, change } = useSurface();
  const many = placed.type === 'checkboxes';
  const held = valueAt(values, placed);
  const chosen = new Set((Array.isArray(held) ? held : [held]).map(optionId));
  const options = listAt(placed.element, 'options');
  const pick = (option: Json, on: boolean): void => {
    if (!many) change(placed, option);
    else
      change(
        placed,
        options.filter((other) => (other === option ? on : chosen.has(optionId(other)))),
      );
  };
  return (
    <div
      role={many ? 'group' : 'radiogroup'}
      aria-labelledby={props.labelledBy}
      aria-label={props.labelledBy === undefined ? props.name : undefined}
      aria-describedby={props.describedBy}
      className="ticks"
    >
      {options.map((option, index) => (
        <label key={optionId(option)} className="tick">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={props.id}
            checked={chosen.has(optionId(option))}
            {...(index === 0 ? firstFocus(placed) : {})}
            onChange={({ target }) => {
              pick(option, target.checked);
            }}
          />
          <span>
            <OptionText text={objectAt(option, 'text')} />
            <small>
              <OptionText text={objectAt(option, 'description')} />
            </small>
          </span>
        </label>
      ))}
    </div>
  );
}

const optionId = (option: unknown): string | undefined =>
  isJson(option) ? textAt(option, 'value') : undefined;

function OptionText({ text }: { readonly text: Json | undefined }) {
  if (!text) return null;
  return text['type'] === 'mrkdwn' ? <Wording text={text} /> : withEmoji(textAt(text, 'text') ?? '');
}
