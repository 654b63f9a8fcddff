import type { WriteOutcome } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { readBlock } from './list-blocks.js';
import { isInTrash, pageSchema, type NotionPage } from './opportunity-page.js';
import { pageIdOf } from './page-reading.js';
import { cannotTake, lookThenWrite } from './refusing.js';

type Removed = Promise<WriteOutcome<{ readonly id: string }>>;

/** Moves a block to the trash; one that is there already counts as removed. `explain` finds out why Notion refused. */
export function removeBlock(caller: Caller, blockId: string, explain: () => Promise<unknown>): Removed {
  return lookThenWrite(
    () => readBlock(caller, blockId),
    (block) => {
      if (block.in_trash === true) return Promise.resolve({ kind: 'committed', value: { id: blockId } });
      return caller.write({
        lane: 'interactive',
        subject: 'writing_pages',
        request: (client) => client.blocks.delete({ block_id: blockId }),
        toValue: () => ({ id: blockId }),
        toCommitted: () => ({ id: blockId }),
      });
    },
    explain,
  );
}

/** Deletes a comment that Opp wrote. Refused when it is not there: also a resolved discussion hides its comments. */
export async function removeComment(caller: Caller, commentId: string): Removed {
  const outcome = await caller.write({
    lane: 'interactive',
    subject: 'writing_comments',
    request: (client) => client.comments.delete({ comment_id: commentId }),
    toValue: () => ({ id: commentId }),
    toCommitted: () => ({ id: commentId }),
  });
  if (outcome.kind !== 'refused' || outcome.problem.kind !== 'deal_gone') return outcome;
  const problem = cannotTake('the comment was deleted already, or its discussion was resolved');
  return { ...outcome, problem };
}

/** Moves a page to the trash; one that is there already counts as removed. */
export function removePage(caller: Caller, opportunityId: string): Removed {
  return lookThenWrite(
    async () => readPage(caller, pageIdOf(opportunityId)),
    (page) => {
      const { id } = page;
      if (isInTrash(page)) return Promise.resolve({ kind: 'committed', value: { id } });
      return caller.write({
        lane: 'interactive',
        subject: 'writing_pages',
        request: (client) => client.pages.update({ page_id: id, in_trash: true }),
        toValue: () => ({ id }),
        toCommitted: () => ({ id }),
      });
    },
  );
}

function readPage(caller: Caller, pageId: string): Promise<NotionPage> {
  return caller.read({
    lane: 'interactive',
    subject: 'deal',
    shape: pageSchema,
    request: (client) => client.pages.retrieve({ page_id: pageId }),
  });
}
