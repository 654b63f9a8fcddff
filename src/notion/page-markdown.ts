import { z } from 'zod';
import { UserError } from '../domain/errors.js';
import type { Lane } from '../services/ports/notion.js';
import type { Caller } from './caller.js';

const markdownSchema = z.looseObject({
  markdown: z.string(),
  unknown_block_ids: z.array(z.string()).optional(),
});

/** Parts of one page that are asked for on their own; what is beyond stays unread. */
const MOST_PARTS = 50;

/**
 * The page's whole body as markdown in one request; blocks that Notion left out of a long one are
 * asked for by their ids. Those it does not show at all are left out.
 */
export async function pageMarkdown(caller: Caller, pageId: string, lane: Lane): Promise<string> {
  const first = await read(caller, pageId, lane);
  const texts = [first.markdown];
  const waiting = [...(first.unknown_block_ids ?? [])];
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const id = waiting.shift();
    if (id === undefined) break;
    const part = await read(caller, id, lane).catch((error: unknown) => {
      if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
      throw error;
    });
    texts.push(part?.markdown ?? '');
    waiting.push(...(part?.unknown_block_ids ?? []).filter((unknown) => unknown !== id));
  }
  return texts.join('\n');
}

function read(caller: Caller, id: string, lane: Lane): Promise<z.infer<typeof markdownSchema>> {
  return caller.read({
    lane,
    subject: 'deal',
    shape: markdownSchema,
    request: (client) => client.pages.retrieveMarkdown({ page_id: id }),
  });
}
