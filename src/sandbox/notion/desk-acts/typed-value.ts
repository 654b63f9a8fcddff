import { isIsoDate } from '../requests/dates.js';
import type { PropertyValue } from '../world/records.js';
import type { Option, Property } from '../world/database-records.js';
import { plainRuns } from '../world/rich-text.js';
import type { World } from '../world/world.js';

/** What a person typed, understood; or why it cannot be. */
export type Typed =
  { readonly ok: true; readonly value: PropertyValue } | { readonly ok: false; readonly refused: string };

const READ_ONLY: readonly Property['type'][] = [
  'created_time',
  'last_edited_time',
  'created_by',
  'last_edited_by',
  'unique_id',
];
// People attach files and link pages with pickers that this desk does not have.
const NOT_TYPED: readonly Property['type'][] = ['files', 'relation'];

/** Whether a colleague can type this property's value. */
export function isEditable(property: Property): boolean {
  return !READ_ONLY.includes(property.type) && !NOT_TYPED.includes(property.type);
}

/** Reads a typed value; the empty text clears the property. */
export function typedValue(property: Property, given: string, world: World): Typed {
  const text = given.trim();
  switch (property.type) {
    case 'title':
    case 'rich_text':
      return taken({ type: property.type, runs: plainRuns(given) });
    case 'url':
    case 'email':
    case 'phone_number':
      return taken({ type: property.type, text: text === '' ? null : text });
    case 'number':
      return typedNumber(property, text);
    case 'checkbox':
      return typedCheckbox(property, text);
    case 'select':
    case 'status':
    case 'multi_select':
      return typedOptions(property, property.type, text);
    case 'date':
      return typedDate(property, text);
    case 'people':
      return typedPeople(property, text, world);
    case 'created_time':
    case 'last_edited_time':
    case 'created_by':
    case 'last_edited_by':
    case 'unique_id':
    case 'files':
    case 'relation':
      return refused(`“${property.name}” cannot be edited here.`);
  }
}

function taken(value: PropertyValue): Typed {
  return { ok: true, value };
}

function refused(why: string): Typed {
  return { ok: false, refused: why };
}

function typedNumber(property: Property, text: string): Typed {
  if (text === '') return taken({ type: 'number', number: null });
  const number = Number(text.replaceAll(/[\s,_]/g, ''));
  return Number.isFinite(number)
    ? taken({ type: 'number', number })
    : refused(`“${property.name}” is a number; “${text}” is none.`);
}

function typedCheckbox(property: Property, text: string): Typed {
  const word = text.toLowerCase();
  if (['yes', 'true', 'x', '1', 'on'].includes(word)) return taken({ type: 'checkbox', checkbox: true });
  if (['no', 'false', '', '0', 'off'].includes(word)) return taken({ type: 'checkbox', checkbox: false });
  return refused(`“${property.name}” is a checkbox: type yes or no.`);
}

function typedOptions(property: Property, type: 'select' | 'status' | 'multi_select', text: string): Typed {
  const names = type === 'multi_select' ? listed(text) : text === '' ? [] : [text];
  const options: Option[] = [];
  for (const name of names) {
    const option = property.options.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (option === undefined) {
      const known = property.options.map((each) => each.name).join(', ');
      return refused(`“${property.name}” has no option “${name}”. It has: ${known}.`);
    }
    options.push(option);
  }
  const ids = options.map((option) => option.id);
  return taken(type === 'multi_select' ? { type, options: ids } : { type, option: ids[0] ?? null });
}

function typedDate(property: Property, text: string): Typed {
  if (text === '') return taken({ type: 'date', date: null });
  const [start = '', end = null] = text.split(/\s*(?:→|\.\.|\bto\b)\s*/);
  if (!isIsoDate(start) || (end !== null && !isIsoDate(end))) {
    return refused(`“${property.name}” is a date such as 2026-03-31; “${text}” is none.`);
  }
  return taken({ type: 'date', date: { start, end, time_zone: null } });
}

function typedPeople(property: Property, text: string, world: World): Typed {
  const ids: string[] = [];
  for (const name of listed(text)) {
    const user = [...world.users.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (user === undefined)
      return refused(`“${property.name}” needs people; nobody here is called “${name}”.`);
    ids.push(user.id);
  }
  return taken({ type: 'people', ids });
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
