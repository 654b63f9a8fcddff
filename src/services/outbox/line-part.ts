import type { ChangeLine } from '../../domain/change-log/change-line.js';
import { UserError } from '../../domain/errors.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Part } from './part.js';

interface Line {
  readonly line: ChangeLine;
  /** Rides on the line's date: by it the line is found again. */
  readonly mark: string;
}

/** One line in the page's change log (S0-41, S0-44). */
export function linePart(
  { pages }: { readonly pages: Pick<OpportunityPages, 'body' | 'appendLine'> },
  pageId: string,
  { name, line, mark }: Line & { readonly name: string },
): Part {
  return {
    name,
    async prepare() {
      const body = await pages.body(pageId);
      const earlier = body.changeLog?.lines.find(({ links }) => links.includes(mark));
      if (earlier !== undefined) return { kind: 'there', id: earlier.id };
      return { kind: 'ready', write: () => pages.appendLine(pageId, body, line, mark) };
    },
  };
}

/** Removes extra copies of marked lines: the one that is known stays, else the oldest (N5). Resolves to how many. */
export async function removeExtraLines(
  { pages }: { readonly pages: Pick<OpportunityPages, 'body' | 'removeBlock'> },
  pageId: string,
  lines: readonly { readonly mark: string; readonly keptId: string | undefined }[],
): Promise<number> {
  const all = (await pages.body(pageId)).changeLog?.lines ?? [];
  let removed = 0;
  for (const { mark, keptId } of lines) {
    const own = all.filter(({ links }) => links.includes(mark));
    const kept = own.find(({ id }) => id === keptId) ?? own[0];
    for (const { id } of own.filter((copy) => copy !== kept)) {
      const outcome = await pages.removeBlock(id);
      if (outcome.kind === 'committed') removed += 1;
      else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
    }
  }
  return removed;
}
