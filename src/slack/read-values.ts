import { z } from 'zod';
import { fieldOf } from './views/field-names.js';

/** What people paste may hold a NUL or half a character, which no database and no Notion page takes. */
const text = z.string().transform((given) => given.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD'));
const option = z.object({ value: text });

/** The values of every input element Opp uses, as Slack sends them; null and absent mean empty. */
const element = z.union([
  z.object({
    type: z.enum(['radio_buttons', 'static_select', 'external_select']),
    selected_option: option.nullish(),
  }),
  z.object({
    type: z.enum(['checkboxes', 'multi_static_select', 'multi_external_select']),
    selected_options: z.array(option),
  }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: z.string().nullish() }),
  z.object({ type: z.literal('multi_users_select'), selected_users: z.array(z.string()) }),
  z.object({ type: z.string(), value: text.nullish() }),
]);

const state = z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) });

export type FieldValue = string | readonly string[] | undefined;

/**
 * Reads `view.state` into one value per field: text inputs that were left empty are '', choices not made are
 * undefined. Anything that is not Slack's shape reads as no values. A field may carry a version (`views/field-names.ts`).
 */
export function readValues(viewState: unknown): Record<string, FieldValue> {
  const parsed = state.safeParse(viewState);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data.values).map(([blockId, elements]) => [
      fieldOf(blockId),
      valueOf(elements[blockId]),
    ]),
  );
}

function valueOf(raw: unknown): FieldValue {
  const read = element.safeParse(raw);
  if (!read.success) return undefined;
  const value = read.data;
  if ('selected_options' in value) return value.selected_options.map((chosen) => chosen.value);
  if ('selected_option' in value) return value.selected_option?.value;
  if ('selected_date' in value) return value.selected_date ?? undefined;
  if ('selected_users' in value) return value.selected_users;
  if ('selected_user' in value) return value.selected_user ?? undefined;
  return 'value' in value ? wholeCharacters(value.value ?? '') : undefined;
}

/** Slack’s client may cut an emoji in half; half a character can be sent nowhere. */
function wholeCharacters(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
