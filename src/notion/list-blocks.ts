import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import type { Lane } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { listSchema, readWholeList } from './pagination.js';

/** A block; its content stands under its type and may be anything (N29). */
export const blockSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  has_children: z.boolean().optional(),
  in_trash: z.boolean().optional(),
  parent: z.looseObject({ page_id: z.string().optional(), block_id: z.string().optional() }).optional(),
});
export type NotionBlock = z.infer<typeof blockSchema>;

/** All blocks directly below a page or a block, in reading order: one request for each hundred. */
export function blocksBelow(caller: Caller, parentId: string, lane: Lane): Promise<readonly NotionBlock[]> {
  return readWholeList(blockSchema, (cursor) =>
    caller.read({
      lane,
      subject: 'deal',
      shape: listSchema,
      request: (client) =>
        client.blocks.children.list({
          block_id: parentId,
          page_size: 100,
          ...(cursor === undefined ? {} : { start_cursor: cursor }),
        }),
    }),
  );
}

/** One block afresh, also from the trash. Throws `deal_gone` when Notion does not show it. */
export function readBlock(caller: Caller, blockId: string): Promise<NotionBlock> {
  return caller.read({
    lane: 'interactive',
    subject: 'deal',
    shape: blockSchema,
    request: (client) => client.blocks.retrieve({ block_id: blockId }),
  });
}

/** One block afresh; undefined when it was deleted or Notion does not show it. */
export async function presentBlock(caller: Caller, blockId: string): Promise<NotionBlock | undefined> {
  try {
    const block = await readBlock(caller, blockId);
    return block.in_trash === true ? undefined : block;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}
