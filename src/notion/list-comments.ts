import type { Lane, PageComment } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { commentSchema, toComment } from './comment-object.js';
import { listSchema, readWholeList } from './pagination.js';

/** The open comments of one page or of one block, to the last cursor (N20). Throws `cannot_read_comments`. */
export async function listComments(
  caller: Caller,
  parentId: string,
  lane: Lane,
): Promise<readonly PageComment[]> {
  const raw = await readWholeList(commentSchema, (cursor) =>
    caller.read({
      lane,
      subject: 'reading_comments',
      shape: listSchema,
      request: (client) =>
        client.comments.list({
          block_id: parentId,
          page_size: 100,
          ...(cursor === undefined ? {} : { start_cursor: cursor }),
        }),
    }),
  );
  return raw.map(toComment);
}
