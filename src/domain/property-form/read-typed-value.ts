import { z } from 'zod';
import type { FormProperty } from '../database-form.js';
import { parseLocalDate } from '../local-date.js';
import type { PropertyValue, WritableType } from '../property-value.js';

/** What a form's field holds: text, one choice, or several; undefined and '' are blank. */
export type Typed = string | readonly string[] | undefined;

/** Why what was typed cannot be the property's value. */
export type TypedProblem =
  | { readonly kind: 'not_a_number' }
  | { readonly kind: 'not_a_date' }
  | { readonly kind: 'not_a_url' }
  | { readonly kind: 'not_an_email' }
  | { readonly kind: 'too_long'; readonly max: number }
  | { readonly kind: 'unknown_option'; readonly option: string };

export type ReadTyped =
  | { readonly ok: true; readonly value: PropertyValue | undefined }
  | { readonly ok: false; readonly problem: TypedProblem };

/** The choice that ticks a checkbox. */
export const TICKED = 'yes';

/** Notion takes longer texts in runs, but addresses only up to here. */
const LONGEST_ADDRESS = 2000;

/**
 * Reads what was typed for a property into its value; blank stays blank (S0-27). People and related pages are taken
 * as the ids that were chosen. Options must be the property's own: none is ever made up (N16).
 */
export function readTypedValue(property: FormProperty, typed: Typed): ReadTyped {
  const several = typeof typed === 'string' ? [typed] : (typed ?? []);
  const { type } = property;
  if (type === 'checkbox') return value({ type, checked: several.includes(TICKED) });
  if (type === 'multi_select') return optionsOf(property, several);
  if (type === 'people' || type === 'relation') {
    const ids = several.filter((id) => id.trim() !== '');
    return value(ids.length === 0 ? undefined : { type, ids });
  }
  const text = several.join(' ').trim();
  return text === '' ? value(undefined) : readText({ ...property, type }, text);
}

type TextualType = Exclude<WritableType, 'checkbox' | 'multi_select' | 'people' | 'relation'>;

function readText(property: FormProperty & { readonly type: TextualType }, text: string): ReadTyped {
  switch (property.type) {
    case 'number':
      return numberOf(text);
    case 'date': {
      const start = parseLocalDate(text);
      return start === undefined ? problem('not_a_date') : value({ type: 'date', start, end: undefined });
    }
    case 'select':
    case 'status':
      return property.options.includes(text)
        ? value({ type: property.type, option: text })
        : { ok: false, problem: { kind: 'unknown_option', option: text } };
    case 'url':
      return URL.canParse(text) || URL.canParse(`https://${text}`)
        ? address('url', text)
        : problem('not_a_url');
    case 'email':
      return z.email().safeParse(text).success ? address('email', text) : problem('not_an_email');
    case 'phone_number':
      return address('phone_number', text);
    case 'title':
    case 'rich_text':
      return value({ type: property.type, text });
  }
}

function numberOf(text: string): ReadTyped {
  const number = Number(text.replaceAll(/[\s'’_]/gu, ''));
  return Number.isFinite(number) ? value({ type: 'number', number }) : problem('not_a_number');
}

function optionsOf(property: FormProperty, chosen: readonly string[]): ReadTyped {
  const options = chosen.filter((option) => option.trim() !== '');
  const unknown = options.find((option) => !property.options.includes(option));
  if (unknown !== undefined) return { ok: false, problem: { kind: 'unknown_option', option: unknown } };
  return value(options.length === 0 ? undefined : { type: 'multi_select', options });
}

function address(type: 'url' | 'email' | 'phone_number', text: string): ReadTyped {
  return text.length > LONGEST_ADDRESS
    ? { ok: false, problem: { kind: 'too_long', max: LONGEST_ADDRESS } }
    : value({ type, text });
}

function value(read: PropertyValue | undefined): ReadTyped {
  return { ok: true, value: read };
}

function problem(kind: 'not_a_number' | 'not_a_date' | 'not_a_url' | 'not_an_email'): ReadTyped {
  return { ok: false, problem: { kind } };
}
