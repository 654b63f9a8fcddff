import { markdownOf } from '../answers/markdown.js';
import { isPaginated, propertyContent } from '../answers/property-object.js';
import { askedSlice, listAnswer, sliced } from '../requests/paging.js';
import { invalid } from '../requests/refusal.js';
import { childrenOf } from '../world/edit-body.js';
import type { Property } from '../world/database-records.js';
import { demand, findPage, findSpot, pathId } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

/** One property, whole: lists come in pages of items instead of being cut after 25. */
function property(ask: Ask, scene: Scene): Answer {
  const page = findPage(pathId(ask, 'page_id'), scene);
  demand(scene.may.readContent);
  const asked = ask.params['property_id'] ?? '';
  const found = scene.world.property(asked);
  if (found === undefined) throw invalid(`Could not find property with name or id: ${asked}`);
  const content = propertyContent(found, page, scene.world, scene.may);
  const { id, type } = found;
  if (!isPaginated(type) || !Array.isArray(content)) {
    return { body: { object: 'property_item', type, id, [type]: content } };
  }
  return { body: items(found, content, ask, page.id) };
}

function items(found: Property, content: readonly unknown[], ask: Ask, pageId: string): Answer['body'] {
  const { id, type } = found;
  const page = sliced(content, askedSlice(ask.query), (_item, index) => `p:${id}:${index}`);
  const { nextCursor } = page;
  const next_url =
    nextCursor === null
      ? null
      : `https://api.notion.com/v1/pages/${pageId}/properties/${id}?start_cursor=${encodeURIComponent(nextCursor)}`;
  return {
    ...listAnswer(
      'property_item',
      page.items.map((item) => ({ object: 'property_item', type, id, [type]: item })),
      nextCursor,
    ),
    property_item: { id, next_url, type, [type]: {} },
  };
}

/** The body of a page, or a block with what is below it, as markdown in one answer. */
function markdown(ask: Ask, scene: Scene): Answer {
  const id = pathId(ask, 'page_id');
  const { page, block } = findSpot(id, scene);
  demand(scene.may.readContent);
  const from = block === undefined ? childrenOf(page, undefined) : [block.id];
  const { text, unread } = markdownOf(from, page, scene.markdownCap);
  return {
    body: {
      object: 'page_markdown',
      id,
      markdown: text,
      truncated: unread.length > 0,
      unknown_block_ids: unread,
    },
  };
}

export const PAGE_READING_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/pages/:page_id/properties/:property_id', writes: false, run: property },
  { method: 'GET', path: '/v1/pages/:page_id/markdown', writes: false, run: markdown },
];
