import { UserError } from '../domain/errors.js';
import { pageSchema, type NotionPage } from './opportunity-page.js';
import { nextCursor, type ListPage } from './pagination.js';

/** Asks for one page of the rows created at or after `from`, sorted by creation, ascending. */
export type AskRows = (from: string | undefined, cursor: string | undefined) => Promise<ListPage>;

/** Is handed every row once, oldest first, batch by batch as they are read. */
export type TakeRows = (rows: readonly NotionPage[]) => Promise<void>;

/**
 * Reads all rows with proof of completeness (S0-11, S0-12, N20, N22). Notion ends every list at 10,000 rows;
 * the next window then starts at the last creation time seen. A failure of the very first request is thrown;
 * a later one, a repeated cursor, or more rows in one minute than Notion lists make the scan incomplete:
 * some rows are missing or unreadable. What `take` throws is thrown.
 */
export async function scanRows(ask: AskRows, take: TakeRows): Promise<{ readonly complete: boolean }> {
  const rows = new Rows(take);
  let from: string | undefined;
  for (;;) {
    const end = await scanWindow(ask, from, rows);
    if (end === 'broken') return { complete: false };
    if (end === 'whole') return { complete: rows.allReadable };
    // No progress: Notion's times are whole minutes, and this minute alone exceeds the limit.
    if (rows.newestCreation === undefined || rows.newestCreation === from) return { complete: false };
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
    const { page, next, failure } = await tryStep(() => ask(from, cursor), seen);
    if (failure !== undefined && page === undefined && from === undefined && cursor === undefined)
      throw failure;
    await rows.add(page?.results ?? []);
    if (failure !== undefined) return 'broken';
    if (page?.request_status?.type === 'incomplete') cut = true;
    cursor = next;
  } while (cursor !== undefined);
  return cut ? 'cut' : 'whole';
}

interface Step {
  readonly page?: ListPage;
  readonly next?: string | undefined;
  readonly failure?: UserError;
}

/** One page and where to go on; an expected failure is part of the answer. */
async function tryStep(ask: () => Promise<ListPage>, seen: Set<string>): Promise<Step> {
  const read: { page?: ListPage } = {};
  try {
    read.page = await ask();
    return { ...read, next: nextCursor(read.page, seen) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...read, failure: error };
  }
}

class Rows {
  readonly #seen = new Set<string>();
  allReadable = true;
  newestCreation: string | undefined;

  constructor(private readonly take: TakeRows) {}

  async add(results: readonly unknown[]): Promise<void> {
    const fresh = results.flatMap((row) => this.#read(row) ?? []);
    if (fresh.length > 0) await this.take(fresh);
  }

  #read(row: unknown): NotionPage | undefined {
    if (isNestedDataSource(row)) return undefined;
    const page = pageSchema.safeParse(row);
    if (!page.success) {
      this.allReadable = false;
      return undefined;
    }
    this.newestCreation = page.data.created_time;
    if (this.#seen.has(page.data.id)) return undefined;
    this.#seen.add(page.data.id);
    return page.data;
  }
}

/** Wikis list data sources among their rows; those are no opportunities. */
function isNestedDataSource(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'object' in row && row.object === 'data_source';
}
