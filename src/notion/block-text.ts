import { z } from 'zod';

import type { NotionBlock } from './list-blocks.js';

const run = z.looseObject({
  plain_text: z.string().catch(''),
  href: z.string().nullish(),
  annotations: z.looseObject({ bold: z.boolean().catch(false) }).optional(),
});
const runs = z.array(run).catch([]);
const content = z.looseObject({ rich_text: runs.optional(), cells: z.array(runs).optional() });

export interface ShownText {
  readonly text: string;
  /** Targets of the links, in order. */
  readonly links: readonly string[];
  readonly bold: boolean;
}

/** The words of a block; empty for one without. */
export function shownIn(block: NotionBlock): ShownText {
  return shown(content.safeParse(block[block.type]).data?.rich_text ?? []);
}

/** The words of each cell of a table's row. */
export function cellsOf(row: NotionBlock): readonly ShownText[] {
  return (content.safeParse(row[row.type]).data?.cells ?? []).map(shown);
}

function shown(of: z.infer<typeof runs>): ShownText {
  const filled = of.filter((each) => each.plain_text.trim() !== '');
  return {
    text: of.map((each) => each.plain_text).join(''),
    links: of.flatMap((each) => each.href ?? []),
    bold: filled.length > 0 && filled.every((each) => each.annotations?.bold === true),
  };
}
