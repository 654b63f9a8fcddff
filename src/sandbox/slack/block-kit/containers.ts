import { z } from 'zod';
import { button, image } from './buttons.js';
import { anyText, identifier, mrkdwn, plainText } from './composition.js';
import { richText } from './rich-text.js';

const blockId = { block_id: identifier.optional() };

export const card = z
  .strictObject({
    type: z.literal('card'),
    ...blockId,
    hero_image: image.optional(),
    icon: image.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(button).min(1).optional(),
  })
  .refine(
    (c) => [c.hero_image, c.title, c.actions, c.body].some((part) => part !== undefined),
    'needs one of hero_image, title, actions and body',
  );

export const carousel = z.strictObject({
  type: z.literal('carousel'),
  ...blockId,
  elements: z.array(card).min(1).max(10),
});

/** What may stand inside a container, as @slack/types 3.2 lists it. */
const CONTAINER_CHILDREN: readonly string[] = [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];

/** The children are checked as blocks of their own. */
export const container = z
  .strictObject({
    type: z.literal('container'),
    ...blockId,
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z
      .array(z.looseObject({ type: z.string() }))
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: image.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(
    (c) => (c.title === undefined) !== (c.rich_text_title === undefined),
    'needs exactly one of title and rich_text_title',
  )
  .refine(
    (c) => c.child_blocks.every((child) => CONTAINER_CHILDREN.includes(child.type)),
    'holds a block type that a container may not hold',
  );

const source = z.strictObject({ type: z.literal('url'), url: z.string().min(1), text: z.string().min(1) });

export const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

export const plan = z.strictObject({
  type: z.literal('plan'),
  ...blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).optional(),
});
