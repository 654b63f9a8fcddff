import type { LocalDate } from './local-date.js';

/** The property types that Opp can write; every other one is left alone. */
export const WRITABLE_TYPES = [
  'title',
  'rich_text',
  'number',
  'select',
  'status',
  'multi_select',
  'people',
  'date',
  'url',
  'email',
  'phone_number',
  'checkbox',
  'relation',
] as const;
export type WritableType = (typeof WRITABLE_TYPES)[number];

/** The value of a property. Options go by name, people and related pages by id. Blank is `undefined`, never guessed. */
export type PropertyValue =
  | { readonly type: 'title' | 'rich_text' | 'url' | 'email' | 'phone_number'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'select' | 'status'; readonly option: string }
  | { readonly type: 'multi_select'; readonly options: readonly string[] }
  | { readonly type: 'people' | 'relation'; readonly ids: readonly string[] }
  | { readonly type: 'date'; readonly start: LocalDate; readonly end: LocalDate | undefined }
  | { readonly type: 'checkbox'; readonly checked: boolean };
