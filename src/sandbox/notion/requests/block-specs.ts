import { z } from 'zod';
import type { BlockSettings, BlockType } from '../world/records.js';
import { color } from './rich-text.js';

const emoji = z.strictObject({ type: z.literal('emoji').optional(), emoji: z.string().min(1) });
const icon = emoji.transform((given) => ({ type: 'emoji' as const, emoji: given.emoji })).nullable();

/** What the content of each block type may hold beside `rich_text` and `children`, with Notion's defaults. */
export interface BlockSpec {
  readonly text: boolean;
  readonly children: boolean;
  readonly settings: z.ZodType<BlockSettings>;
  /** The same fields when a block is changed: none is required, none is defaulted. */
  readonly changes: z.ZodType<BlockSettings>;
}

function spec(
  text: boolean,
  children: boolean,
  fields: Record<string, z.ZodType<BlockSettings[string] | undefined>>,
  defaults: BlockSettings,
): BlockSpec {
  const changes = z.strictObject(fields).partial().transform(withoutUndefined);
  return { text, children, changes, settings: changes.transform((given) => ({ ...defaults, ...given })) };
}

function withoutUndefined(given: Record<string, BlockSettings[string] | undefined>): BlockSettings {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

const colored = { color };
const heading = spec(
  true,
  true,
  { ...colored, is_toggleable: z.boolean() },
  { is_toggleable: false, color: 'default' },
);
const listed = spec(true, true, colored, { color: 'default' });

export const BLOCK_SPECS: Readonly<Record<BlockType, BlockSpec>> = {
  paragraph: spec(true, true, { ...colored, icon }, { icon: null, color: 'default' }),
  heading_1: heading,
  heading_2: heading,
  heading_3: heading,
  heading_4: heading,
  bulleted_list_item: listed,
  numbered_list_item: listed,
  quote: listed,
  toggle: listed,
  to_do: spec(true, true, { ...colored, checked: z.boolean() }, { checked: false, color: 'default' }),
  callout: spec(
    true,
    true,
    { ...colored, icon },
    { icon: { type: 'emoji', emoji: '💡' }, color: 'gray_background' },
  ),
  code: spec(true, false, { language: z.string() }, { language: 'plain text' }),
  divider: spec(false, false, {}, {}),
  table: spec(
    false,
    true,
    {
      table_width: z.number().int().min(1).max(100),
      has_column_header: z.boolean(),
      has_row_header: z.boolean(),
    },
    { has_column_header: false, has_row_header: false },
  ),
  table_row: spec(false, false, {}, {}),
};
