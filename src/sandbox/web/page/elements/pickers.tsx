import { useSurface } from '../blocks/surface-context.js';
import { valueAt } from '../state/state-values.js';
import { controlAttributes, type ElementProps } from './element-props.js';
import { localMinute, secondsOf } from '../state/local-minute.js';

/** datepicker and timepicker on the browser's own controls. */
export function DayOrTime(props: ElementProps) {
  const { values, change } = useSurface();
  const held = valueAt(values, props.placed);
  return (
    <input
      {...controlAttributes(props)}
      type={props.placed.type === 'timepicker' ? 'time' : 'date'}
      className="text-input picker"
      value={typeof held === 'string' ? held : ''}
      onChange={({ target }) => {
        change(props.placed, target.value);
      }}
    />
  );
}

/** datetimepicker: Slack keeps seconds since 1970, the person sees local time. */
export function DateTimePicker(props: ElementProps) {
  const { values, change } = useSurface();
  const held = valueAt(values, props.placed);
  return (
    <input
      {...controlAttributes(props)}
      type="datetime-local"
      className="text-input picker"
      value={typeof held === 'number' ? localMinute(held) : ''}
      onChange={({ target }) => {
        change(props.placed, target.value === '' ? '' : secondsOf(target.value));
      }}
    />
  );
}

/** file_input: the sandbox takes no files. */
export function FileInput(props: ElementProps) {
  return <input {...controlAttributes(props)} type="file" disabled className="text-input" />;
}
