import { addDays, type LocalDate } from '../local-date.js';
import type { Comparison, SimpleFilter } from './query.js';
import { readAmount } from './read-amount.js';
import { type Facing, readDateSpan } from './read-date-span.js';
import { readDays } from './read-days.js';

type Key = 'amount' | 'close' | 'created' | 'activity';

/** A stretch between two ends; one of them may be open. */
interface Ends {
  readonly least?: Bound | undefined;
  readonly most?: Bound | undefined;
}
interface Bound {
  readonly comparison: Comparison;
  readonly at: string | number;
}

const COMPARED = /^(<=|>=|=<|=>|==?|<|>|≤|≥)?\s*(.*)$/su;
const RANGE = /^(.*?)\s*(?:\.{2,3}|…)\s*(.*)$/su;
/** `50k-100k`; the hyphens of a date part nothing. */
const DASHED = /^([^-–]+)[-–]([^-–]+)$/u;
const SPELLINGS: Readonly<Record<string, Comparison>> = {
  '<': '<',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
};

/**
 * Reads `>50k`, `50k..100k`, `<2026-12-31`, `dec`, `oct..`, `>14d` as one or two conditions that must all hold.
 * `created:>14d` is more than 14 days ago, `close:<30d` is in less than 30 days, `activity:14d` is within 14 days.
 * Undefined when it cannot be read.
 */
export function readComparable(
  key: Key,
  text: string,
  today: LocalDate,
): readonly SimpleFilter[] | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, from, to] = RANGE.exec(plain) ?? (key === 'amount' ? DASHED.exec(plain) : null) ?? [];
  const ends =
    from === undefined || to === undefined ? readOne(key, plain, today) : readRange(key, from, to, today);
  if (ends === undefined) return undefined;
  const { least, most } = ends;
  if (least !== undefined && least.at === most?.at && least.comparison === '>=' && most.comparison === '<=')
    return [condition(key, { comparison: '=', at: least.at })];
  return [least, most].flatMap((bound) => (bound === undefined ? [] : [condition(key, bound)]));
}

function readOne(key: Key, text: string, today: LocalDate): Ends | undefined {
  const [, sign = '', value = ''] = COMPARED.exec(text) ?? [];
  const comparison = SPELLINGS[sign] ?? '=';
  const relative = key === 'close' || key === 'created' ? readDays(value, 'a unit is needed') : undefined;
  if (relative !== undefined) return readRelative(key, comparison, relative, today);
  const span = readSpan(key, value, today);
  if (span === undefined) return undefined;
  if (comparison === '<') return { most: { comparison, at: span.least } };
  if (comparison === '<=') return { most: { comparison, at: span.most } };
  if (comparison === '>') return { least: { comparison, at: span.most } };
  if (comparison === '>=') return { least: { comparison, at: span.least } };
  if (key === 'activity' && sign === '') return { most: { comparison: '<=', at: span.most } };
  return between(span.least, span.most);
}

/** A number of days from today: behind it for `created`, ahead of it for `close`. */
function readRelative(key: Key, comparison: Comparison, days: number, today: LocalDate): Ends {
  if (key === 'close') {
    if (comparison === '>' || comparison === '>=') return { least: { comparison, at: addDays(today, days) } };
    return between(today, addDays(today, comparison === '<' ? days - 1 : days));
  }
  const at = addDays(today, -days);
  if (comparison === '<') return { least: { comparison: '>', at } };
  if (comparison === '>') return { most: { comparison: '<', at } };
  return comparison === '>=' ? { most: { comparison: '<=', at } } : { least: { comparison: '>=', at } };
}

function readRange(key: Key, from: string, to: string, today: LocalDate): Ends | undefined {
  const least = from === '' ? undefined : readSpan(key, from, today);
  const most = to === '' ? undefined : readSpan(key, to, today);
  const isUnread = (from !== '' && least === undefined) || (to !== '' && most === undefined);
  if (isUnread || (least === undefined && most === undefined)) return undefined;
  if (least !== undefined && most !== undefined && isAfter(least.least, most.most))
    return between(most.least, least.most);
  return {
    least: least === undefined ? undefined : { comparison: '>=', at: least.least },
    most: most === undefined ? undefined : { comparison: '<=', at: most.most },
  };
}

function isAfter(one: string | number, other: string | number): boolean {
  return typeof one === 'number' && typeof other === 'number' ? one > other : String(one) > String(other);
}

function between(least: string | number, most: string | number): Ends {
  return { least: { comparison: '>=', at: least }, most: { comparison: '<=', at: most } };
}

function readSpan(
  key: Key,
  text: string,
  today: LocalDate,
): { readonly least: string | number; readonly most: string | number } | undefined {
  if (key === 'close' || key === 'created') {
    const facing: Facing = key === 'created' ? 'past' : 'nearest';
    const span = readDateSpan(text, today, facing);
    return span === undefined ? undefined : { least: span.from, most: span.to };
  }
  const number = key === 'amount' ? readAmount(text) : readDays(text, 'bare numbers are days');
  return number === undefined ? undefined : { least: number, most: number };
}

function condition(key: Key, { comparison, at }: Bound): SimpleFilter {
  const base = { negated: false, comparison };
  if (key === 'amount') return { ...base, key, amount: Number(at) };
  if (key === 'activity') return { ...base, key, days: Number(at) };
  return { ...base, key, date: String(at) };
}
