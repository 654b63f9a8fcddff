import type { StateValues } from '../../src/sandbox/slack/desk.js';

type Json = Record<string, unknown>;

/** The type of each input's element, by field. */
export function inputTypes(view: Json): Record<string, string> {
  return Object.fromEntries(inputs(view).map(({ blockId, element }) => [blockId, String(element['type'])]));
}

/** The block of a field, also when it carries the number of its initial value behind its name. */
export function blockOf(view: Json, field: string): string | undefined {
  return Object.keys(inputTypes(view)).find((id) => id === field || id.startsWith(`${field}~v`));
}

/** What an input holds once somebody entered this; several choices are parted by `|`. */
export function enteredIn(view: Json, blockId: string, entered: string): Json {
  const element = inputs(view).find((one) => one.blockId === blockId)?.element ?? {};
  return stateOf(element, entered);
}

/** `view.state.values` as a browser would send it: what was filled in, or else the initial values. */
export function formState(view: Json, filled: Readonly<Record<string, string>>): StateValues {
  return Object.fromEntries(
    inputs(view).map(({ blockId, element }) => [
      blockId,
      { [String(element['action_id'])]: stateOf(element, filled[blockId]) },
    ]),
  );
}

function inputs(view: Json): { blockId: string; element: Json }[] {
  const blocks = Array.isArray(view['blocks']) ? view['blocks'].filter(isRecord) : [];
  return blocks.flatMap((block) =>
    block['type'] === 'input' && isRecord(block['element'])
      ? [{ blockId: String(block['block_id']), element: block['element'] }]
      : [],
  );
}

function stateOf(element: Json, filled: string | undefined): Json {
  const { type } = element;
  const several = filled?.split('|').filter((one) => one !== '');
  switch (type) {
    case 'datepicker':
      return { type, selected_date: filled ?? element['initial_date'] ?? null };
    case 'external_select': {
      const chosen =
        filled === undefined ? undefined : { text: { type: 'plain_text', text: filled }, value: filled };
      return { type, selected_option: chosen ?? element['initial_option'] ?? null };
    }
    case 'multi_external_select': {
      const chosen = several?.map((value) => ({ text: { type: 'plain_text', text: value }, value }));
      return { type, selected_options: chosen ?? element['initial_options'] ?? [] };
    }
    case 'users_select':
      return { type, selected_user: filled ?? element['initial_user'] ?? null };
    case 'multi_users_select':
      return { type, selected_users: several ?? element['initial_users'] ?? [] };
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = several?.map((one) => option(element, one));
      return { type, selected_options: chosen ?? element['initial_options'] ?? [] };
    }
  }
  if (optionsOf(element).length > 0) {
    const chosen = filled === undefined ? undefined : option(element, filled);
    return { type, selected_option: chosen ?? element['initial_option'] ?? null };
  }
  const value = filled ?? element['initial_value'] ?? '';
  return { type, value: value === '' ? null : value };
}

function option(element: Json, value: string): Json {
  const chosen = optionsOf(element).find((one) => one['value'] === value);
  if (chosen === undefined) throw new Error(`there is no option “${value}”`);
  return chosen;
}

function optionsOf(element: Json): readonly Json[] {
  const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
  return [
    ...list(element['options']),
    ...list(element['option_groups']).flatMap((one) => list(one['options'])),
  ];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
