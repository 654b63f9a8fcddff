import { z } from 'zod';

import type { CreatedPage } from '../services/ports/pages.js';
import { shownIn } from './block-text.js';
import type { Caller } from './caller.js';
import { blockSchema } from './list-blocks.js';
import { isInTrash, isRowOf, pageSchema, type NotionPage } from './opportunity-page.js';
import { listSchema, readWholeList } from './pagination.js';
import { askRows } from './query-rows.js';

/** Notion’s stamps are whole minutes, and our clock may be fast: a page that is overlooked is made twice. */
const SPARED_MS = 10 * 60_000;
/** The mark stands in the first heading; people may have written above it. */
const FIRST_BLOCKS = 25;

const userSchema = z.looseObject({ id: z.string() });
const madeSchema = z.looseObject({ created_by: z.looseObject({ id: z.string() }).optional() });
const firstBlocks = z.array(z.unknown());

/** Finds pages again that Opp made. */
export class MarkedPages {
  #self: string | undefined;

  constructor(private readonly caller: Caller) {}

  /**
   * The rows made by this connection at `since` (ten minutes are spared) or later that carry the mark, oldest first. One request for each hundred rows and for each page that Opp made since.
   */
  async find(dataSourceId: string, mark: string, since: Date): Promise<readonly CreatedPage[]> {
    const own = await this.#ownRows(dataSourceId, new Date(since.getTime() - SPARED_MS));
    const marked = await Promise.all(own.map(({ id }) => this.#carries(id, mark)));
    return own.filter((_page, index) => marked[index] === true).map(({ id, url }) => ({ id, url }));
  }

  async #ownRows(dataSourceId: string, from: Date): Promise<readonly NotionPage[]> {
    const ask = askRows(this.caller, { dataSourceId, partition: 'current', lane: 'interactive' });
    const rows = await readWholeList(z.unknown(), (cursor) => ask(from.toISOString(), cursor));
    const pages = rows
      .flatMap((row) => pageSchema.safeParse(row).data ?? [])
      .filter((page) => !isInTrash(page) && isRowOf(page, dataSourceId));
    if (pages.length === 0) return [];
    const self = await this.#selfId();
    return pages.filter((page) => madeSchema.safeParse(page).data?.created_by?.id === self);
  }

  async #selfId(): Promise<string> {
    this.#self ??= (
      await this.caller.read({
        lane: 'interactive',
        subject: 'people',
        shape: userSchema,
        request: (client) => client.users.me({}),
      })
    ).id;
    return this.#self;
  }

  async #carries(pageId: string, mark: string): Promise<boolean> {
    const { results } = await this.caller.read({
      lane: 'interactive',
      subject: 'deal',
      shape: listSchema,
      request: (client) => client.blocks.children.list({ block_id: pageId, page_size: FIRST_BLOCKS }),
    });
    return firstBlocks
      .parse(results)
      .flatMap((block) => blockSchema.safeParse(block).data ?? [])
      .some((block) => shownIn(block).links.includes(mark));
  }
}
