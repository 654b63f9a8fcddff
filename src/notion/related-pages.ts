import type { QueryDataSourceParameters } from '@notionhq/client';
import { titleOf, isInTrash, pageSchema } from './opportunity-page.js';
import type { Caller } from './caller.js';
import { listSchema } from './pagination.js';

export interface RelatedPage {
  readonly id: string;
  readonly title: string;
}

const MOST_WORDS = 5;
const UNTITLED = 'Untitled';

/** Pages of a data source that have all these words in their title, the newest edited first; at most `limit` (≤ 100). */
export async function relatedPages(
  caller: Caller,
  dataSourceId: string,
  words: string,
  limit: number,
): Promise<readonly RelatedPage[]> {
  const wanted = words.split(/\s+/u).filter((word) => word !== '');
  // The title's id is the same in every data source.
  const conditions = wanted
    .slice(0, MOST_WORDS)
    .map((contains) => ({ property: 'title', title: { contains } }));
  const filter = conditions.length === 0 ? {} : { filter: { and: conditions } };
  return newestRows(caller, dataSourceId, filter, limit);
}

/** The rows of a data source whose relation names this page, the newest edited first; at most `limit` (≤ 100). */
export async function pointingPages(
  caller: Caller,
  at: { readonly dataSourceId: string; readonly propertyId: string; readonly pageId: string },
  limit: number,
): Promise<readonly RelatedPage[]> {
  const filter = { property: at.propertyId, relation: { contains: at.pageId } };
  return newestRows(caller, at.dataSourceId, { filter }, limit);
}

type Filtered = Pick<QueryDataSourceParameters, 'filter'>;

async function newestRows(
  caller: Caller,
  dataSourceId: string,
  filtered: Filtered,
  limit: number,
): Promise<readonly RelatedPage[]> {
  const { results } = await caller.read({
    lane: 'interactive',
    subject: 'database',
    shape: listSchema,
    request: (client) =>
      client.dataSources.query({
        data_source_id: dataSourceId,
        page_size: Math.min(Math.max(limit, 1), 100),
        sorts: [{ timestamp: 'last_edited_time', direction: 'descending' }],
        ...filtered,
      }),
  });
  return results
    .flatMap((row) => pageSchema.safeParse(row).data ?? [])
    .filter((page) => !isInTrash(page))
    .slice(0, limit)
    .map((page) => ({ id: page.id, title: titleOf(page) ?? UNTITLED }));
}
