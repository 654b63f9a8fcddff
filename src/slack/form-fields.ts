import { readValues, type FieldValue } from './read-values.js';
import { fieldOf } from './views/field-names.js';

/** An input as it stands in a view on somebody's screen. */
export interface ShownField {
  readonly blockId: string;
  /** Nobody changed it: it holds what it started with. */
  readonly untouched: boolean;
}

interface ShownView {
  readonly blocks: readonly {
    readonly type: string;
    readonly block_id?: string;
    readonly element?: unknown;
  }[];
  readonly state: unknown;
}

/** The inputs of a view by field. */
export function shownFields(view: ShownView): ReadonlyMap<string, ShownField> {
  const values = readValues(view.state);
  const shown = view.blocks.flatMap(({ type, block_id: blockId, element }): [string, ShownField][] => {
    if (type !== 'input' || blockId === undefined) return [];
    const field = fieldOf(blockId);
    return [[field, { blockId, untouched: same(values[field], initialOf(blockId, element)) }]];
  });
  return new Map(shown);
}

/** Errors by field become errors by block; one for a field that is not shown goes to the first input. */
export function errorsByBlock(
  view: ShownView,
  errors: Readonly<Record<string, string>>,
): Record<string, string> {
  const shown = shownFields(view);
  const [first] = shown.values();
  const byBlock = new Map<string, string>();
  for (const [field, words] of Object.entries(errors)) {
    const blockId = (shown.get(field) ?? first)?.blockId ?? field;
    const before = byBlock.get(blockId);
    byBlock.set(blockId, before === undefined ? words : `${before} ${words}`);
  }
  return Object.fromEntries(byBlock);
}

function initialOf(blockId: string, element: unknown): FieldValue {
  const start = isRecord(element) ? element : {};
  const value = {
    ...start,
    value: start['initial_value'],
    selected_option: start['initial_option'],
    selected_options: start['initial_options'] ?? [],
    selected_date: start['initial_date'],
    selected_user: start['initial_user'],
    selected_users: start['initial_users'] ?? [],
  };
  return readValues({ values: { [blockId]: { [blockId]: value } } })[fieldOf(blockId)];
}

function same(a: FieldValue, b: FieldValue): boolean {
  return String(a ?? '') === String(b ?? '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
