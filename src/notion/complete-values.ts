import { z } from 'zod';

import type { Caller } from './caller.js';
import { readWholeProperty } from './complete-page.js';
import { writableType } from './database-form.js';
import { withValue, type NotionPage } from './opportunity-page.js';
import { itemsOf, type PropertyValue } from './property-values.js';

/** In page objects Notion cuts lists here; only a relation says so (N27). */
const LIST_LIMIT = 25;
const CUT_TYPES: ReadonlySet<string> = new Set(['title', 'rich_text', 'people', 'relation']);
const cutRelation = z.looseObject({ has_more: z.literal(true) });

/** The page with every list that Opp could write read to its end; one without long lists costs nothing (N27). */
export async function completeValues(caller: Caller, page: NotionPage): Promise<NotionPage> {
  let whole = page;
  for (const value of Object.values(page.properties).filter(perhapsCut)) {
    whole = withValue(whole, await readWholeProperty(caller, page.id, value, 'interactive'));
  }
  return whole;
}

function perhapsCut(value: PropertyValue): boolean {
  if (writableType(value.type) === undefined || !CUT_TYPES.has(value.type)) return false;
  return (itemsOf(value)?.length ?? 0) >= LIST_LIMIT || cutRelation.safeParse(value).success;
}
