import { shownAuthor } from '../answers/comment-object.js';
import type { DeskRun } from '../desk.js';
import { pageTitle } from '../answers/page-object.js';
import type { DateValue, Page, RichText } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import type { Comment } from '../world/talk-records.js';
import { shownText } from '../world/rich-text.js';
import { BOT, type World } from '../world/world.js';

/** The value of a property in words, as a cell of the database shows it. */
export function shownValue(property: Property, page: Page, world: World): string {
  if (property.type === 'created_time') return page.createdAt;
  if (property.type === 'last_edited_time') return page.lastEditedAt;
  if (property.type === 'created_by') return userName(page.createdBy, world);
  if (property.type === 'last_edited_by') return userName(page.lastEditedBy, world);
  return storedValue(property, page, world);
}

function storedValue(property: Property, page: Page, world: World): string {
  const value = page.values[property.id];
  switch (value?.type) {
    case undefined:
      return '';
    case 'title':
    case 'rich_text':
      return shownText(value.runs);
    case 'number':
      return value.number === null ? '' : String(value.number);
    case 'checkbox':
      return value.checkbox ? 'Yes' : 'No';
    case 'select':
    case 'status':
      return optionName(property, value.option ?? '');
    case 'multi_select':
      return value.options.map((id) => optionName(property, id)).join(', ');
    case 'date':
      return value.date === null ? '' : shownDate(value.date);
    case 'people':
      return value.ids.map((id) => userName(id, world)).join(', ');
    case 'relation':
      return value.ids.map((id) => relatedTitle(id, world)).join(', ');
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text ?? '';
    case 'files':
      return value.files.map((file) => file.name).join(', ');
    case 'unique_id':
      return property.prefix === null || property.prefix === ''
        ? String(value.number)
        : `${property.prefix}-${value.number}`;
  }
}

function optionName(property: Property, id: string): string {
  return property.options.find((option) => option.id === id)?.name ?? '';
}

function relatedTitle(id: string, world: World): string {
  const page = world.page(id);
  return page === undefined ? '' : pageTitle(page);
}

function shownDate(date: DateValue): string {
  return date.end === null ? date.start : `${date.start} → ${date.end}`;
}

function userName(id: string, world: World): string {
  return id === BOT.id ? BOT.name : (world.users.get(id)?.name ?? 'Someone');
}

/** Rich text as runs for the eye. */
export function deskRuns(runs: readonly RichText[]): DeskRun[] {
  return runs.map((run) => ({
    text: run.plain_text,
    link: run.href ?? undefined,
    bold: run.annotations.bold,
  }));
}

export function deskComment(
  comment: Comment,
  world: World,
): {
  id: string;
  author: string;
  at: string;
  runs: DeskRun[];
} {
  return {
    id: comment.id,
    author: shownAuthor(comment, world),
    at: comment.createdAt,
    runs: deskRuns(comment.text),
  };
}
