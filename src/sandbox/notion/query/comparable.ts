import type { Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import { shownText } from '../world/rich-text.js';
import type { Choice, Comparable, ComparableKind } from './conditions.js';

/** Which operators a property of each type understands. */
export const KIND_OF: Readonly<Record<Property['type'], ComparableKind>> = {
  title: 'text',
  rich_text: 'text',
  url: 'text',
  email: 'text',
  phone_number: 'text',
  number: 'number',
  unique_id: 'number',
  checkbox: 'checkbox',
  select: 'choice',
  status: 'choice',
  multi_select: 'choices',
  date: 'date',
  created_time: 'date',
  last_edited_time: 'date',
  people: 'ids',
  created_by: 'ids',
  last_edited_by: 'ids',
  relation: 'ids',
  files: 'files',
};

/** The row's value of the property, as filters and sorts compare it. */
export function comparable(property: Property, page: Page): Comparable {
  if (property.type === 'created_time') return { kind: 'date', start: page.createdAt };
  if (property.type === 'last_edited_time') return { kind: 'date', start: page.lastEditedAt };
  if (property.type === 'created_by') return { kind: 'ids', ids: [page.createdBy] };
  if (property.type === 'last_edited_by') return { kind: 'ids', ids: [page.lastEditedBy] };
  return stored(property, page);
}

function stored(property: Property, page: Page): Comparable {
  const value = page.values[property.id];
  switch (value?.type) {
    case undefined:
      return emptyOf(KIND_OF[property.type]);
    case 'title':
    case 'rich_text':
      return { kind: 'text', text: shownText(value.runs) };
    case 'url':
    case 'email':
    case 'phone_number':
      return { kind: 'text', text: value.text ?? '' };
    case 'number':
    case 'unique_id':
      return { kind: 'number', number: value.number };
    case 'checkbox':
      return { kind: 'checkbox', checkbox: value.checkbox };
    case 'select':
    case 'status':
      return { kind: 'choice', option: choice(property, value.option) ?? null };
    case 'multi_select':
      return { kind: 'choices', options: value.options.flatMap((id) => choice(property, id) ?? []) };
    case 'date':
      return { kind: 'date', start: value.date?.start ?? null };
    case 'people':
    case 'relation':
      return { kind: 'ids', ids: value.ids };
    case 'files':
      return { kind: 'files', count: value.files.length };
  }
}

function choice(property: Property, id: string | null): Choice | undefined {
  return property.options.find((option) => option.id === id);
}

function emptyOf(kind: ComparableKind): Comparable {
  switch (kind) {
    case 'text':
      return { kind, text: '' };
    case 'number':
      return { kind, number: null };
    case 'checkbox':
      return { kind, checkbox: false };
    case 'choice':
      return { kind, option: null };
    case 'choices':
      return { kind, options: [] };
    case 'date':
      return { kind, start: null };
    case 'ids':
      return { kind, ids: [] };
    case 'files':
      return { kind, count: 0 };
  }
}
