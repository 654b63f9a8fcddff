import type { PropertyValue } from '../property-value.js';

/** The names of people and pages, by id. */
export type Names = ReadonlyMap<string, string>;

/** A value as a reader sees it in one line; undefined when it is blank. Ids without a name are counted, not shown. */
export function shownValue(value: PropertyValue | undefined, names: Names): string | undefined {
  if (value === undefined) return undefined;
  const shown = inWords(value, names);
  return shown === '' ? undefined : shown;
}

function inWords(value: PropertyValue, names: Names): string {
  switch (value.type) {
    case 'number':
      return value.number.toLocaleString('en-US', { maximumFractionDigits: 10 });
    case 'select':
    case 'status':
      return value.option;
    case 'multi_select':
      return value.options.join(', ');
    case 'date':
      return value.end === undefined ? value.start : `${value.start} to ${value.end}`;
    case 'checkbox':
      return value.checked ? 'yes' : 'no';
    case 'people':
    case 'relation':
      return named(value.ids, names, value.type === 'people' ? 'person' : 'page');
    case 'title':
    case 'rich_text':
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text;
  }
}

function named(ids: readonly string[], names: Names, one: 'person' | 'page'): string {
  const known = ids.flatMap((id) => names.get(id) ?? []);
  const unknown = ids.length - known.length;
  if (unknown === 0) return known.join(', ');
  const counted = unknown === 1 ? `1 ${one}` : `${unknown} ${one === 'person' ? 'people' : 'pages'}`;
  return [...known, known.length === 0 ? counted : `${counted} more`].join(', ');
}

/** Whether two values mean the same; the order of several choices says nothing. */
export function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  switch (value.type) {
    case 'multi_select':
      return JSON.stringify([value.type, value.options.toSorted()]);
    case 'people':
    case 'relation':
      return JSON.stringify([value.type, value.ids.toSorted()]);
    case 'date':
      return JSON.stringify([value.type, value.start, value.end ?? '']);
    case 'number':
      return JSON.stringify([value.type, value.number]);
    case 'checkbox':
      return value.checked ? '["checkbox"]' : '';
    case 'select':
    case 'status':
      return JSON.stringify([value.type, value.option]);
    case 'title':
    case 'rich_text':
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text === '' ? '' : JSON.stringify([value.type, value.text]);
  }
}
