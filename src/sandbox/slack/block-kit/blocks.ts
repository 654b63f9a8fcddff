import { z } from 'zod';
import { buttons, image } from './buttons.js';
import {
  address,
  anyText,
  hasOneSource,
  identifier,
  imageSource,
  mrkdwn,
  ONE_SOURCE,
  plainText,
} from './composition.js';
import { card, carousel, container, plan, taskCard } from './containers.js';
import { inputs } from './inputs.js';
import { richText } from './rich-text.js';
import { selects } from './selects.js';
import { inSlacksWords } from './wording.js';
import { dataTable, dataVisualization, table } from './tables.js';

const blockId = { block_id: identifier.optional() };

/** One of the listed elements, told apart by `type`. */
function oneOf(table: Readonly<Record<string, z.ZodType>>) {
  return z.looseObject({ type: z.string() }).superRefine((element, ctx) => {
    const schema = Object.hasOwn(table, element.type) ? table[element.type] : undefined;
    if (schema === undefined) {
      ctx.addIssue({ code: 'custom', path: ['type'], message: `unsupported type: ${element.type}` });
      return;
    }
    for (const issue of schema.safeParse(element).error?.issues ?? [])
      ctx.addIssue({ code: 'custom', path: issue.path.map(segment), message: inSlacksWords(issue) });
  });
}

function segment(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

const { feedback_buttons, icon_button, ...plainButtons } = buttons;
const { datepicker, timepicker, datetimepicker, rich_text_input } = inputs;
const { checkboxes, radio_buttons } = buttons;

const accessory = oneOf({ ...plainButtons, ...selects, datepicker, timepicker, image });
const action = oneOf({
  ...plainButtons,
  ...selects,
  datepicker,
  timepicker,
  datetimepicker,
  rich_text_input,
});
const inputElement = oneOf({ ...inputs, ...selects, checkboxes, radio_buttons });
const contextElement = oneOf({ image, plain_text: plainText(2000), mrkdwn: mrkdwn(2000) });

const section = z
  .strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((s) => s.text !== undefined || s.fields !== undefined, 'needs text or fields');

const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    ...blockId,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
    ...imageSource,
  })
  .refine(hasOneSource, ONE_SOURCE);

const input = z.strictObject({
  type: z.literal('input'),
  ...blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

const video = z.strictObject({
  type: z.literal('video'),
  ...blockId,
  video_url: address,
  thumbnail_url: address,
  alt_text: z.string().min(1),
  title: plainText(200),
  title_url: address.optional(),
  author_name: z.string().max(50).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: address.optional(),
  description: plainText(200).optional(),
});

/** The shape of every block an app can send. (`file` is only ever read.) */
export const BLOCKS: Readonly<Record<string, z.ZodType>> = {
  actions: z.strictObject({
    type: z.literal('actions'),
    ...blockId,
    elements: z.array(action).min(1).max(25),
  }),
  alert: z.strictObject({
    type: z.literal('alert'),
    ...blockId,
    text: anyText(3000),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  card,
  carousel,
  container,
  context: z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z.array(contextElement).min(1).max(10),
  }),
  context_actions: z.strictObject({
    type: z.literal('context_actions'),
    ...blockId,
    elements: z.array(oneOf({ feedback_buttons, icon_button })).min(1).max(5),
  }),
  data_table: dataTable,
  data_visualization: dataVisualization,
  divider: z.strictObject({ type: z.literal('divider'), ...blockId }),
  header: z.strictObject({
    type: z.literal('header'),
    ...blockId,
    text: plainText(150),
    level: z.int().min(1).max(6).optional(),
  }),
  image: imageBlock,
  input,
  markdown: z.strictObject({
    type: z.literal('markdown'),
    ...blockId,
    text: z.string().min(1).max(12_000),
  }),
  plan,
  rich_text: richText,
  section,
  table,
  task_card: taskCard,
  video,
};
