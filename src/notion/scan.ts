import { UserError } from '../domain/errors.js';
import { pageSchema, type NotionPage } from './opportunity-page.js';
import { nextCursor, type ListPage } from './pagination.js';

export interface Scan {
  /** Every page seen, once, oldest first. */
  readonly pages: readonly NotionPage[];
  /** False: some are missing or unreadable. */
  readonly complete: boolean;
}

/** Asks for one page of the rows created at or after `from`, sorted by creation, ascending. */
export type AskRows = (from: string | undefined, cursor: string | undefined) => Promise<ListPage>;

/**
 * Reads all rows with proof of completeness (S0-11, S0-12, N20, N22). Notion ends every list at 10,000 rows;
 * the next window then starts at the last creation time seen. A failure of the very first request is thrown;
 * a later one, a repeated cursor, or more rows in one minute than Notion lists make the scan incomplete.
 */
export async function scanRows(ask: AskRows): Promise<Scan> {
  const rows = new Rows();
  let from: string | undefined;
  for (;;) {
    const end = await scanWindow(ask, from, rows);
    if (end === 'broken') return rows.scan(false);
    if (end === 'whole') return rows.scan(rows.allReadable);
    // No progress: Notion's times are whole minutes, and this minute alone exceeds the limit.
    if (rows.newestCreation === undefined || rows.newestCreation === from) return rows.scan(false);
    from = rows.newestCreation;
  }
}

async function scanWindow(
  ask: AskRows,
  from: string | undefined,
  rows: Rows,
): Promise<'whole' | 'cut' | 'broken'> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  let cut = false;
  do {
    try {
      const page = await ask(from, cursor);
      page.results.forEach((row) => {
        rows.add(row);
      });
      if (page.request_status?.type === 'incomplete') cut = true;
      cursor = nextCursor(page, seen);
    } catch (error) {
      const isFirstRequest = from === undefined && cursor === undefined && !rows.any;
      if (isFirstRequest || !(error instanceof UserError)) throw error;
      return 'broken';
    }
  } while (cursor !== undefined);
  return cut ? 'cut' : 'whole';
}

class Rows {
  readonly #pages = new Map<string, NotionPage>();
  allReadable = true;
  newestCreation: string | undefined;

  get any(): boolean {
    return this.#pages.size > 0;
  }

  add(row: unknown): void {
    if (isNestedDataSource(row)) return;
    const page = pageSchema.safeParse(row);
    if (!page.success) {
      this.allReadable = false;
      return;
    }
    this.newestCreation = page.data.created_time;
    this.#pages.set(page.data.id, page.data);
  }

  scan(complete: boolean): Scan {
    return { pages: [...this.#pages.values()], complete };
  }
}

/** Wikis list data sources among their rows; those are no opportunities. */
function isNestedDataSource(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'object' in row && row.object === 'data_source';
}
