import type { AppendBlockChildrenParameters, BlockObjectRequest } from '@notionhq/client';
import { z } from 'zod';

import type { WriteOutcome } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { normalizeId } from './ids.js';

export interface Append {
  /** The page or block they go into. */
  readonly parentId: string;
  readonly children: readonly BlockObjectRequest[];
  /** Left out: at the end. */
  readonly position?: AppendBlockChildrenParameters['position'];
}

const answerSchema = z.looseObject({ results: z.array(z.looseObject({ id: z.string() })) });

/**
 * Adds blocks in one request, once; resolves to the id of the last of them. The answer lists the new blocks first and
 * then the siblings behind them. Subject to Notion's limits: the caller keeps them.
 */
export function appendBlocks(
  caller: Caller,
  { parentId, children, position }: Append,
): Promise<WriteOutcome<{ id: string }>> {
  const last = (ids: readonly string[]): { id: string } | undefined => {
    const id = ids[children.length - 1];
    return id === undefined ? undefined : { id };
  };
  return caller.write({
    lane: 'interactive',
    subject: 'writing_pages',
    request: (client) =>
      client.blocks.children.append({
        block_id: parentId,
        children: [...children],
        ...(position === undefined ? {} : { position }),
      }),
    toValue: (answer) => last(answerSchema.safeParse(answer).data?.results.map(({ id }) => id) ?? []),
    // The error names the parent beside the new blocks.
    toCommitted: (ids) => last(ids.filter((id) => normalizeId(id) !== normalizeId(parentId))),
  });
}
