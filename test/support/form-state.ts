import type { StateValues } from '../../src/sandbox/slack/desk.js';

type Json = Record<string, unknown>;

/** The type of each input's element, by field. */
export function inputTypes(view: Json): Record<string, string> {
  return Object.fromEntries(inputs(view).map(({ blockId, element }) => [blockId, String(element['type'])]));
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
  if (Array.isArray(element['options'])) {
    const chosen = element['options'].filter(isRecord).find((option) => option['value'] === filled);
    if (filled !== undefined && chosen === undefined) throw new Error(`there is no option “${filled}”`);
    return { type, selected_option: chosen ?? element['initial_option'] ?? null };
  }
  const value = filled ?? element['initial_value'] ?? '';
  return { type, value: value === '' ? null : value };
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
