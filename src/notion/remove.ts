import type { WriteOutcome } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { readBlock } from './list-blocks.js';
import { isInTrash, pageSchema, type NotionPage } from './opportunity-page.js';
import { pageIdOf } from './page-reading.js';
import { lookThenWrite } from './refusing.js';

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
