import { z } from 'zod';
import { canonicalId } from '../world/ids.js';
import { BOT } from '../world/world.js';
import { failedValidation } from '../requests/check.js';
import { momentOf } from '../requests/dates.js';
import { PERIODS, spanOf } from './dates.js';

/** What a property of a row holds, as far as a filter can see it. */
export type Comparable =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number | null }
  | { readonly kind: 'checkbox'; readonly checkbox: boolean }
  /** A select or status: the option's name and id. */
  | { readonly kind: 'choice'; readonly option: Choice | null }
  | { readonly kind: 'choices'; readonly options: readonly Choice[] }
  | { readonly kind: 'date'; readonly start: string | null }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'files'; readonly count: number };
export interface Choice {
  readonly id: string;
  readonly name: string;
}
export type ComparableKind = Comparable['kind'];
export type Test = (value: Comparable) => boolean;

type Make = (operator: string, operand: unknown, where: string, now: Date) => Test | undefined;

/**
 * Reads one operator of a filter, e.g. `{ operator: 'contains', operand: 'acme' }`, for values of `kind`.
 * Refuses operators that the kind does not know and operands of the wrong type.
 */
export function condition(
  kind: ComparableKind,
  operator: string,
  operand: unknown,
  where: string,
  now: Date,
): Test {
  const test = existence(operator, operand, where, kind) ?? MAKERS[kind](operator, operand, where, now);
  if (test === undefined) {
    throw failedValidation(
      `${where}.${operator}`,
      'should be not present: no such operator for this property.',
    );
  }
  return test;
}

const MAKERS: Readonly<Record<ComparableKind, Make>> = {
  text: textTest,
  number: numberTest,
  checkbox: checkboxTest,
  choice: choiceTest,
  choices: choicesTest,
  date: dateTest,
  ids: idsTest,
  files: () => undefined,
};

function existence(
  operator: string,
  operand: unknown,
  where: string,
  kind: ComparableKind,
): Test | undefined {
  if (kind === 'checkbox' || (operator !== 'is_empty' && operator !== 'is_not_empty')) return undefined;
  if (operand !== true) throw failedValidation(`${where}.${operator}`, 'should be `true`.');
  return operator === 'is_empty' ? isEmpty : (value) => !isEmpty(value);
}

function isEmpty(value: Comparable): boolean {
  switch (value.kind) {
    case 'text':
      return value.text === '';
    case 'number':
      return value.number === null;
    case 'checkbox':
      return false;
    case 'choice':
      return value.option === null;
    case 'choices':
      return value.options.length === 0;
    case 'date':
      return value.start === null;
    case 'ids':
      return value.ids.length === 0;
    case 'files':
      return value.count === 0;
  }
}

function operandOf<S extends z.ZodType>(schema: S, operand: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(operand);
  if (parsed.success) return parsed.data;
  throw failedValidation(where, `is of the wrong type, instead was \`${JSON.stringify(operand)}\`.`);
}

/** Case makes no difference to text filters, as in Notion's own search of a view. */
const TEXT: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  equals: (text, wanted) => text === wanted,
  does_not_equal: (text, wanted) => text !== wanted,
  contains: (text, wanted) => text.includes(wanted),
  does_not_contain: (text, wanted) => !text.includes(wanted),
  starts_with: (text, wanted) => text.startsWith(wanted),
  ends_with: (text, wanted) => text.endsWith(wanted),
};

function textTest(operator: string, operand: unknown, where: string): Test | undefined {
  const compare = TEXT[operator];
  if (compare === undefined) return undefined;
  const wanted = operandOf(z.string(), operand, `${where}.${operator}`).toLowerCase();
  return (value) => value.kind === 'text' && compare(value.text.toLowerCase(), wanted);
}

const NUMBER: Readonly<Record<string, (left: number | null, right: number) => boolean>> = {
  equals: (left, right) => left === right,
  does_not_equal: (left, right) => left !== right,
  greater_than: (left, right) => left !== null && left > right,
  less_than: (left, right) => left !== null && left < right,
  greater_than_or_equal_to: (left, right) => left !== null && left >= right,
  less_than_or_equal_to: (left, right) => left !== null && left <= right,
};

function numberTest(operator: string, operand: unknown, where: string): Test | undefined {
  const compare = NUMBER[operator];
  if (compare === undefined) return undefined;
  const wanted = operandOf(z.number(), operand, `${where}.${operator}`);
  return (value) => value.kind === 'number' && compare(value.number, wanted);
}

function checkboxTest(operator: string, operand: unknown, where: string): Test | undefined {
  if (operator !== 'equals' && operator !== 'does_not_equal') return undefined;
  const wanted = operandOf(z.boolean(), operand, `${where}.${operator}`);
  return (value) => value.kind === 'checkbox' && (value.checkbox === wanted) === (operator === 'equals');
}

const oneOrMany = z.union([z.string(), z.array(z.string()).max(100)]);

/** Options may be named or given by id, one or several. */
function isOneOf(wanted: string | readonly string[]): (option: Choice) => boolean {
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return (option) => list.includes(option.name) || list.includes(option.id);
}

function choiceTest(operator: string, operand: unknown, where: string): Test | undefined {
  if (operator !== 'equals' && operator !== 'does_not_equal') return undefined;
  const matches = isOneOf(operandOf(oneOrMany, operand, `${where}.${operator}`));
  return (value) =>
    value.kind === 'choice' && (value.option !== null && matches(value.option)) === (operator === 'equals');
}

function choicesTest(operator: string, operand: unknown, where: string): Test | undefined {
  if (operator !== 'contains' && operator !== 'does_not_contain') return undefined;
  const matches = isOneOf(operandOf(oneOrMany, operand, `${where}.${operator}`));
  return (value) => value.kind === 'choices' && value.options.some(matches) === (operator === 'contains');
}

const DATE: Readonly<Record<string, (at: number, from: number, to: number) => boolean>> = {
  equals: (at, from, to) => at >= from && at < to,
  before: (at, from) => at < from,
  after: (at, _from, to) => at >= to,
  on_or_before: (at, _from, to) => at < to,
  on_or_after: (at, from) => at >= from,
};

function dateTest(operator: string, operand: unknown, where: string, now: Date): Test | undefined {
  const period = PERIODS[operator];
  const compare = DATE[operator];
  if (period !== undefined) {
    operandOf(z.strictObject({}), operand, `${where}.${operator}`);
    const { from, to } = period(now);
    return onDate((at) => at >= from && at < to);
  }
  if (compare === undefined) return undefined;
  const span = spanOf(operandOf(z.string(), operand, `${where}.${operator}`), now);
  if (span === undefined) {
    throw failedValidation(
      `${where}.${operator}`,
      `should be a valid ISO 8601 date string, instead was \`${JSON.stringify(operand)}\`.`,
    );
  }
  return onDate((at) => compare(at, span.from, span.to));
}

function onDate(compare: (at: number) => boolean): Test {
  return (value) => value.kind === 'date' && value.start !== null && compare(momentOf(value.start));
}

function idsTest(operator: string, operand: unknown, where: string): Test | undefined {
  if (operator !== 'contains' && operator !== 'does_not_contain') return undefined;
  const given = operandOf(z.string(), operand, `${where}.${operator}`);
  const wanted = given === 'me' ? BOT.id : canonicalId(given);
  if (wanted === undefined) {
    throw failedValidation(`${where}.${operator}`, `should be a valid uuid, instead was \`"${given}"\`.`);
  }
  return (value) => value.kind === 'ids' && value.ids.includes(wanted) === (operator === 'contains');
}
