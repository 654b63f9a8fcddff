import { UserError } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import type { Part } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';

/**
 * Moves the page that an operation made to the trash, as long as nobody edited it since. Notion floors edits to the
 * minute: an edit within the minute of the creation cannot be told from it.
 */
export function removePagePart(
  { pages }: { readonly pages: Pick<OpportunityPages, 'read' | 'removePage'> },
  pageId: string,
  { dueAt: savedAt }: Pick<Operation, 'dueAt'>,
): Part {
  return {
    name: 'page',
    async prepare() {
      const page = await readOrGone(pages, pageId);
      if (page === undefined) return { kind: 'there', id: pageId };
      const { title, lastEditedAt } = page.opportunity;
      if (lastEditedAt > savedAt) {
        return { kind: 'refused', problem: { kind: 'undo_overtaken', field: `“${title}”` } };
      }
      return { kind: 'ready', write: () => pages.removePage(pageId) };
    },
  };
}

/** One that is gone already needs no removing. */
async function readOrGone(pages: Pick<OpportunityPages, 'read'>, pageId: string) {
  try {
    return await pages.read(pageId);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}
