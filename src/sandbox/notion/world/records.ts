import { z } from 'zod';

/** What the sandbox remembers of pages and people, as it is written to its memory. Times are ISO, floored to the minute like Notion's. */

const annotations = z.object({
  bold: z.boolean(),
  italic: z.boolean(),
  strikethrough: z.boolean(),
  underline: z.boolean(),
  code: z.boolean(),
  color: z.string(),
});
export type Annotations = z.infer<typeof annotations>;

const dateValue = z.object({
  start: z.string(),
  end: z.string().nullable(),
  time_zone: z.string().nullable(),
});
export type DateValue = z.infer<typeof dateValue>;

const shown = { annotations, plain_text: z.string(), href: z.string().nullable() };
export const richText = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.object({ content: z.string(), link: z.object({ url: z.string() }).nullable() }),
    ...shown,
  }),
  z.object({
    type: z.literal('mention'),
    mention: z.discriminatedUnion('type', [
      z.object({ type: z.literal('user'), user: z.object({ object: z.literal('user'), id: z.string() }) }),
      z.object({ type: z.literal('page'), page: z.object({ id: z.string() }) }),
      z.object({ type: z.literal('date'), date: dateValue }),
    ]),
    ...shown,
  }),
  z.object({ type: z.literal('equation'), equation: z.object({ expression: z.string() }), ...shown }),
]);
export type RichText = z.infer<typeof richText>;

const propertyValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('title'), runs: z.array(richText) }),
  z.object({ type: z.literal('rich_text'), runs: z.array(richText) }),
  z.object({ type: z.literal('number'), number: z.number().nullable() }),
  z.object({ type: z.literal('checkbox'), checkbox: z.boolean() }),
  z.object({ type: z.literal('select'), option: z.string().nullable() }),
  z.object({ type: z.literal('status'), option: z.string().nullable() }),
  z.object({ type: z.literal('multi_select'), options: z.array(z.string()) }),
  z.object({ type: z.literal('date'), date: dateValue.nullable() }),
  z.object({ type: z.literal('people'), ids: z.array(z.string()) }),
  z.object({ type: z.literal('relation'), ids: z.array(z.string()) }),
  z.object({ type: z.literal('url'), text: z.string().nullable() }),
  z.object({ type: z.literal('email'), text: z.string().nullable() }),
  z.object({ type: z.literal('phone_number'), text: z.string().nullable() }),
  z.object({ type: z.literal('files'), files: z.array(z.object({ name: z.string(), url: z.string() })) }),
  z.object({ type: z.literal('unique_id'), number: z.number() }),
]);
/** A stored value. Created and edited stamps are not stored: they are the page's own. */
export type PropertyValue = z.infer<typeof propertyValue>;

export const BLOCK_TYPES = [
  'paragraph',
  'heading_1',
  'heading_2',
  'heading_3',
  'heading_4',
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'toggle',
  'quote',
  'callout',
  'code',
  'divider',
  'table',
  'table_row',
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

const icon = z.object({ type: z.literal('emoji'), emoji: z.string() });
const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), icon]));
/** The fields of a block's content beside its text: `color`, `checked`, `table_width` … */
export type BlockSettings = z.infer<typeof settings>;

export const stamps = {
  createdAt: z.string(),
  lastEditedAt: z.string(),
  createdBy: z.string(),
  lastEditedBy: z.string(),
};

const block = z.object({
  id: z.string(),
  type: z.enum(BLOCK_TYPES),
  /** Undefined: the block stands directly on the page. */
  parentBlock: z.string().optional(),
  text: z.array(richText),
  cells: z.array(z.array(richText)),
  settings,
  children: z.array(z.string()),
  inTrash: z.boolean(),
  ...stamps,
});
export type Block = z.infer<typeof block>;

export const pageRecord = z.object({
  id: z.string(),
  /** Rank in the data source: the order without a sort, and between equals. */
  rank: z.number(),
  archived: z.boolean(),
  inTrash: z.boolean(),
  locked: z.boolean(),
  icon: icon.nullable(),
  /** The address of the cover picture. */
  cover: z.string().nullable(),
  /** By property id. Absent = empty. */
  values: z.record(z.string(), propertyValue),
  children: z.array(z.string()),
  blocks: z.record(z.string(), block),
  ...stamps,
});
/** A page with its whole body: the unit of writing. */
export type Page = z.infer<typeof pageRecord>;

export const userRecord = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() });
export type User = z.infer<typeof userRecord>;
