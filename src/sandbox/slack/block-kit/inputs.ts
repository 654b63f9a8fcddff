import { z } from 'zod';
import { confirm, dispatchActionConfig, identifier, plainText } from './composition.js';
import { richText } from './rich-text.js';

const base = { action_id: identifier.optional(), focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const typed = { ...base, ...placeholder, dispatch_action_config: dispatchActionConfig.optional() };
const picked = { ...base, confirm: confirm.optional() };

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .refine(
    (input) => (input.min_length ?? 0) <= (input.max_length ?? 3000),
    'min_length must not exceed max_length',
  )
  .refine(
    (input) => (input.initial_value ?? '').length <= (input.max_length ?? 3000),
    'initial_value must not be longer than max_length',
  );

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number written as a string');

const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: decimal.optional(),
    min_value: decimal.optional(),
    max_value: decimal.optional(),
  })
  .refine(
    (input) => Number(input.min_value ?? '-Infinity') <= Number(input.max_value ?? 'Infinity'),
    'min_value must not exceed max_value',
  );

const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().optional(),
});

const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: z.string().optional(),
});

const lines = z.int().min(1).max(100);

const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: lines.optional(),
  max_lines: lines.optional(),
});

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: identifier.optional(),
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...picked,
  ...placeholder,
  initial_date: z.iso.date().optional(),
});

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picked,
  ...placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm')
    .optional(),
  timezone: z.string().optional(),
});

const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...picked,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

export const inputs = {
  plain_text_input: plainTextInput,
  number_input: numberInput,
  email_text_input: emailInput,
  url_text_input: urlInput,
  rich_text_input: richTextInput,
  file_input: fileInput,
  datepicker,
  timepicker,
  datetimepicker,
};
