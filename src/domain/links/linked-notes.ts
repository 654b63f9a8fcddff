import type { FormProperty } from '../database-form.js';
import { nameKey } from '../fold.js';
import type { DealLink } from '../playbook/links.js';
import { readTypedValue } from '../property-form/read-typed-value.js';
import { propertyFor } from '../stage-change/stage-facts.js';
import type { CreationForm } from '../creation/creation-form.js';
import { linkedKindCalled, linkedKinds } from './linked-kinds.js';
import type { MadeFrom } from './made-from.js';

/** What is to be known of a deal and its parent before it is created; nothing of it blocks (C3). */
export type LinkedNote =
  /** The amount is what comes on top of the parent's (S4-129). */
  | { readonly kind: 'on_top'; readonly parent: number; readonly extra: number }
  /** Something else fills these in (S4-130). */
  | { readonly kind: 'filled_elsewhere'; readonly columns: readonly string[] }
  /** Deals of its type have a parent, and this one has none (S4-128). */
  | { readonly kind: 'no_parent'; readonly type: string; readonly says: string };

interface Rules {
  readonly links?: readonly DealLink[] | undefined;
  readonly type_property?: string | undefined;
}

export function linkedNotes(
  rules: Rules,
  form: Pick<CreationForm, 'answers'>,
  {
    properties,
    link,
  }: { readonly properties: readonly FormProperty[]; readonly link?: MadeFrom | undefined },
): readonly LinkedNote[] {
  if (link === undefined) return parentMissing(rules, form, properties);
  const kind = linkedKindCalled(rules.links ?? [], link.kind)?.kind;
  if (kind === undefined) return [];
  const extra = kind.amount === 'extra' ? amountIn(form, properties) : undefined;
  const columns = kind.leaves_blank.flatMap((field) => {
    const property = propertyFor({ field }, properties);
    return property === undefined || isBlank(form, property) ? [] : [property.name];
  });
  return [
    ...(extra === undefined || link.amount === undefined
      ? []
      : [{ kind: 'on_top' as const, parent: link.amount, extra }]),
    ...(columns.length === 0 ? [] : [{ kind: 'filled_elsewhere' as const, columns }]),
  ];
}

/** What helps to fill in a property of a deal that is made from another one. */
export type LinkedHint =
  { readonly kind: 'extra'; readonly parent: number | undefined } | { readonly kind: 'leave_blank' };

export function linkedHint(
  rules: Rules,
  link: MadeFrom | undefined,
  property: FormProperty,
): LinkedHint | undefined {
  const kind = link && linkedKindCalled(rules.links ?? [], link.kind)?.kind;
  if (kind === undefined) return undefined;
  if (kind.leaves_blank.some((field) => propertyFor({ field }, [property]) !== undefined))
    return { kind: 'leave_blank' };
  return kind.amount === 'extra' && property.role === 'amount'
    ? { kind: 'extra', parent: link?.amount }
    : undefined;
}

function parentMissing(
  rules: Rules,
  form: Pick<CreationForm, 'answers'>,
  properties: readonly FormProperty[],
): readonly LinkedNote[] {
  const column =
    rules.type_property === undefined ? undefined : propertyFor({ field: rules.type_property }, properties);
  const type = column === undefined ? '' : [form.answers[column.id] ?? ''].flat().join('');
  return linkedKinds(rules.links ?? []).flatMap(({ link, kind }): LinkedNote[] => {
    const holder = propertyFor({ field: link.property }, properties);
    const isOne = kind.needs_parent && nameKey(kind.type ?? '') === nameKey(type) && type !== '';
    if (!isOne || holder?.type !== 'relation' || !isBlank(form, holder)) return [];
    return [{ kind: 'no_parent', type, says: link.says }];
  });
}

function amountIn(
  form: Pick<CreationForm, 'answers'>,
  properties: readonly FormProperty[],
): number | undefined {
  const amount = properties.find(({ role }) => role === 'amount');
  const read = amount && readTypedValue(amount, form.answers[amount.id]);
  return read?.ok === true && read.value?.type === 'number' ? read.value.number : undefined;
}

function isBlank({ answers }: Pick<CreationForm, 'answers'>, { id }: FormProperty): boolean {
  return [answers[id] ?? ''].flat().every((one) => one.trim() === '');
}
