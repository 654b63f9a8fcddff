import { z } from 'zod';
import {
  address,
  choiceOption,
  confirm,
  hasOneSource,
  identifier,
  imageSource,
  ONE_SOURCE,
  overflowOption,
  plainText,
  style,
} from './composition.js';
import { INITIAL_UNKNOWN, initialOptionsExist } from './selects.js';

const base = { action_id: identifier.optional() };
const label = z.string().min(1).max(75);
const buttonValue = z.string().max(2000);

export const button = z.strictObject({
  type: z.literal('button'),
  ...base,
  text: plainText(75),
  value: buttonValue.optional(),
  url: address.optional(),
  style: style.optional(),
  confirm: confirm.optional(),
  accessibility_label: label.optional(),
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...base,
  text: plainText(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: address,
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
  style: style.optional(),
  confirm: confirm.optional(),
  accessibility_label: label.optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: buttonValue,
  accessibility_label: label.optional(),
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...base,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...base,
  icon: z.literal('trash'),
  text: plainText(75),
  value: buttonValue.optional(),
  confirm: confirm.optional(),
  accessibility_label: label.optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...base,
  options: z.array(overflowOption).min(1).max(5),
  confirm: confirm.optional(),
});

const choice = { ...base, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const choiceOptions = z.array(choiceOption).min(1).max(10);

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...choice,
    options: choiceOptions,
    initial_options: z.array(choiceOption).min(1).optional(),
  })
  .refine(initialOptionsExist, INITIAL_UNKNOWN);

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...choice,
    options: choiceOptions,
    initial_option: choiceOption.optional(),
  })
  .refine(initialOptionsExist, INITIAL_UNKNOWN);

export const image = z
  .strictObject({ type: z.literal('image'), alt_text: z.string().min(1).max(2000), ...imageSource })
  .refine(hasOneSource, ONE_SOURCE);

export const buttons = {
  button,
  workflow_button: workflowButton,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
};
