import { ButtonElement, IconButton } from './button.js';
import type { ElementProps } from './element-props.js';
import { FeedbackButtons } from './feedback.js';
import { NativeSelect } from './native-select.js';
import { OverflowMenu } from './overflow.js';
import { DateTimePicker, DayOrTime, FileInput } from './pickers.js';
import { RichTextInput } from './rich-text-input.js';
import { SearchSelect } from './search-select.js';
import { TextInput } from './text-input.js';
import { TickBoxes } from './tick-boxes.js';

/** Any interactive element. */
export function Element(props: ElementProps) {
  const { placed } = props;
  switch (placed.type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement placed={placed} />;
    case 'icon_button':
      return <IconButton placed={placed} />;
    case 'feedback_buttons':
      return <FeedbackButtons placed={placed} />;
    case 'overflow':
      return <OverflowMenu placed={placed} name={props.name} />;
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <NativeSelect {...props} />;
    case 'external_select':
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <SearchSelect {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <TickBoxes {...props} />;
    case 'datepicker':
    case 'timepicker':
      return <DayOrTime {...props} />;
    case 'datetimepicker':
      return <DateTimePicker {...props} />;
    case 'rich_text_input':
      return <RichTextInput {...props} />;
    case 'file_input':
      return <FileInput {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput {...props} />;
    default:
      return <code>{placed.type}</code>;
  }
}
