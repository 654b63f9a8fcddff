import type { InputBlock, PlainTextOption } from '@slack/types';
import type { FormProperty } from '../../domain/database-form.js';
import { TICKED } from '../../domain/property-form/read-typed-value.js';
import type { PropertyValue } from '../../domain/property-value.js';
import { input, plain } from './building-blocks.js';
import { clamp } from '../text/outgoing.js';
import { tickBox } from './tick-boxes.js';

/** What an input shows beside its property. */
export interface PropertyInputLook {
  /** Makes the block new, so that Slack shows the value given here instead of what stood there. */
  readonly field: string;
  readonly value?: PropertyValue | undefined;
  /** Slack users behind the value of a people property, as far as they are known. */
  readonly slackUsers?: readonly string[] | undefined;
  /** Titles of related pages, by id. */
  readonly pages?: ReadonlyMap<string, string> | undefined;
  readonly required?: boolean | undefined;
  readonly hint?: string | undefined;
}

/** Slack's most for one list, and for one text. */
const OPTIONS = 100;
const TEXT = 3000;

/** The right input for a property (S0-37). Blank unless a value is given: nothing is guessed (S0-27). */
export function propertyInput(property: FormProperty, look: PropertyInputLook): InputBlock {
  const { hint, required = false } = look;
  return input(look.field, clamp(property.name, 200), element(property, look), {
    optional: !required,
    ...(hint === undefined ? {} : { hint }),
  });
}

type Element = InputBlock['element'];

function element(property: FormProperty, look: PropertyInputLook): Element {
  const { value } = look;
  switch (property.type) {
    case 'title':
      return text('plain_text_input', value);
    case 'rich_text':
      return { ...text('plain_text_input', value), multiline: true };
    case 'phone_number':
      return text('plain_text_input', value);
    case 'url':
      return text('url_text_input', value);
    case 'email':
      return text('email_text_input', value);
    case 'number':
      return number(value);
    case 'date':
      return value?.type === 'date'
        ? { type: 'datepicker', initial_date: value.start }
        : { type: 'datepicker', placeholder: plain('Choose a day', 150) };
    case 'checkbox':
      return checkbox(value);
    case 'select':
    case 'status':
      return oneOption(property, value);
    case 'multi_select':
      return severalOptions(property, value);
    case 'people':
      return people(look.slackUsers);
    case 'relation':
      return related(value, look.pages);
  }
}

function text<T extends 'plain_text_input' | 'url_text_input' | 'email_text_input'>(
  type: T,
  value: PropertyValue | undefined,
): { type: T; initial_value?: string } {
  return value !== undefined && 'text' in value && value.text !== '' && value.text.length <= TEXT
    ? { type, initial_value: value.text }
    : { type };
}

function number(value: PropertyValue | undefined): Element {
  const initial = value?.type === 'number' ? { initial_value: String(value.number) } : {};
  return { type: 'number_input', is_decimal_allowed: true, ...initial };
}

function checkbox(value: PropertyValue | undefined): Element {
  const yes = { text: plain('Yes', 75), value: TICKED };
  return tickBox(yes, value?.type === 'checkbox' && value.checked);
}

function oneOption(property: FormProperty, value: PropertyValue | undefined): Element {
  const chosen = value?.type === 'select' || value?.type === 'status' ? [value.option] : [];
  const [initial] = shownOptions(property, chosen);
  return {
    type: 'static_select',
    placeholder: plain('Choose', 150),
    ...listed(property),
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

function severalOptions(property: FormProperty, value: PropertyValue | undefined): Element {
  const initial = shownOptions(property, value?.type === 'multi_select' ? value.options : []);
  return {
    type: 'multi_static_select',
    placeholder: plain('Choose any', 150),
    ...listed(property),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

/** An option that the database has no more cannot be shown as chosen. */
function shownOptions({ options }: FormProperty, chosen: readonly string[]): PlainTextOption[] {
  return chosen.filter((name) => options.includes(name)).map(toOption);
}

function listed({
  options,
}: FormProperty):
  | { options: PlainTextOption[] }
  | { option_groups: { label: ReturnType<typeof plain>; options: PlainTextOption[] }[] } {
  if (options.length <= OPTIONS) return { options: options.map(toOption) };
  const groups = Array.from({ length: Math.ceil(options.length / OPTIONS) }, (_, at) =>
    options.slice(at * OPTIONS, (at + 1) * OPTIONS),
  );
  return {
    option_groups: groups.map((group) => ({
      label: plain(`${group[0] ?? ''} – ${group.at(-1) ?? ''}`, 75),
      options: group.map(toOption),
    })),
  };
}

function toOption(name: string): PlainTextOption {
  return { text: plain(name, 75), value: name };
}

function people(slackUsers: readonly string[] = []): Element {
  return {
    type: 'multi_users_select',
    placeholder: plain('Choose people', 150),
    ...(slackUsers.length === 0 ? {} : { initial_users: [...slackUsers] }),
  };
}

function related(value: PropertyValue | undefined, pages: PropertyInputLook['pages']): Element {
  const ids = value?.type === 'relation' ? value.ids : [];
  const initial = ids
    .slice(0, OPTIONS)
    .map((id) => ({ text: plain(pages?.get(id) ?? 'Untitled', 75), value: id }));
  return {
    type: 'multi_external_select',
    placeholder: plain('Type to search', 150),
    min_query_length: 1,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}
