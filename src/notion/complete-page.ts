import { z } from 'zod';

import type { Lane } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { perhapsCut, withValue, type NotionPage } from './opportunity-page.js';
import { listSchema, readWholeList } from './pagination.js';
import type { PropertyValue } from './property-values.js';
import type { SchemaMapping } from './schema-mapping.js';

const itemSchema = z.looseObject({ type: z.string() });

/** Reads in full the mapped lists that Notion cut at 25 items; a page without any costs nothing (N27). */
export async function completePage(
  caller: Caller,
  page: NotionPage,
  mapping: SchemaMapping,
  lane: Lane,
): Promise<NotionPage> {
  let whole = page;
  for (const value of perhapsCut(page, mapping)) {
    whole = withValue(whole, await readWholeProperty(caller, page.id, value, lane));
  }
  return whole;
}

/** One property of a page with all its items. */
export async function readWholeProperty(
  caller: Caller,
  pageId: string,
  value: PropertyValue,
  lane: Lane,
): Promise<PropertyValue> {
  const items = await readWholeList(itemSchema, (cursor) =>
    caller.read({
      lane,
      subject: 'deal',
      shape: listSchema,
      request: (client) =>
        client.pages.properties.retrieve({
          page_id: pageId,
          // Already URL-encoded where it needs to be: passed on as received.
          property_id: value.id,
          page_size: 100,
          ...(cursor === undefined ? {} : { start_cursor: cursor }),
        }),
    }),
  );
  const inner = items.map((item) => item[value.type]);
  return { ...value, [value.type]: inner };
}
