import { pageTitle, pageUrl } from '../answers/page-object.js';
import type { NotionOverview, NotionPageView } from '../desk.js';
import type { Block, Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import { shownText } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { deskComment, deskRuns, shownValue } from './shown-value.js';
import { isEditable } from './typed-value.js';

/** The database as a table, trashed and archived rows included and marked. */
export function overviewOf(world: World): NotionOverview {
  const { database } = world;
  return {
    title: database.title,
    databaseId: database.id,
    users: [...world.users.values()].map(({ id, name }) => ({ id, name })),
    properties: database.properties.map(({ id, name, type }) => ({ id, name, type })),
    rows: world.pages().map((page) => rowOf(page, world)),
  };
}

function rowOf(page: Page, world: World): NotionOverview['rows'][number] {
  const talk = world.talk(page.id);
  const open = new Set(talk.discussions.filter((each) => !each.resolved).map((each) => each.id));
  return {
    id: page.id,
    title: pageTitle(page),
    cells: Object.fromEntries(
      world.database.properties.map((property) => [property.name, shownValue(property, page, world)]),
    ),
    archived: page.archived,
    inTrash: page.inTrash,
    openComments: talk.comments.filter((comment) => open.has(comment.discussionId)).length,
    lastEditedAt: page.lastEditedAt,
  };
}

/** One page with everything a colleague sees on it, resolved discussions too. */
export function pageViewOf(page: Page, world: World): NotionPageView {
  const talk = world.talk(page.id);
  return {
    id: page.id,
    url: pageUrl(page),
    title: pageTitle(page),
    archived: page.archived,
    inTrash: page.inTrash,
    locked: page.locked,
    createdAt: page.createdAt,
    lastEditedAt: page.lastEditedAt,
    properties: world.database.properties.map((property) => propertyView(property, page, world)),
    blocks: page.children.flatMap((id) => blockViews(id, page)),
    discussions: talk.discussions.map((discussion) => ({
      id: discussion.id,
      resolved: discussion.resolved,
      blockId: discussion.blockId,
      comments: talk.comments
        .filter((comment) => comment.discussionId === discussion.id)
        .map((comment) => deskComment(comment, world)),
    })),
  };
}

function propertyView(property: Property, page: Page, world: World): NotionPageView['properties'][number] {
  return {
    id: property.id,
    name: property.name,
    type: property.type,
    text: shownValue(property, page, world),
    options: optionsOf(property, world),
    editable: isEditable(property),
  };
}

function optionsOf(property: Property, world: World): string[] {
  if (property.type === 'people') return [...world.users.values()].map((user) => user.name);
  return property.options.map((option) => option.name);
}

/** A block and, one after the other, the blocks below it; a table's rows stand in the table. */
function blockViews(id: string, page: Page): NotionPageView['blocks'][number][] {
  const block = page.blocks[id];
  if (block === undefined) return [];
  const view = {
    id,
    type: block.type,
    runs: deskRuns(block.text),
    rows: block.type === 'table' ? rowsOf(block, page) : [],
    hasColumnHeader: block.settings['has_column_header'] === true,
  };
  const below = block.type === 'table' ? [] : block.children.flatMap((child) => blockViews(child, page));
  return [view, ...below];
}

function rowsOf(table: Block, page: Page): string[][] {
  return table.children.flatMap((id) => {
    const row = page.blocks[id];
    return row === undefined ? [] : [row.cells.map(shownText)];
  });
}
