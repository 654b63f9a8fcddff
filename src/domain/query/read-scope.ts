import { nearest } from './nearest.js';
import { naturallyDescending, SCOPES, type Scope, type Sort, SORT_KEYS, type SortKey } from './query.js';
import type { Pair } from './read-filter.js';
import { type Fix, type Read, unclear, understood } from './read-result.js';

const OTHER_SCOPES: Readonly<Record<string, Scope>> = {
  open: 'active',
  win: 'won',
  wins: 'won',
  loss: 'lost',
  any: 'all',
  everything: 'all',
};
const OPPOSITES: Partial<Record<Scope, Scope>> = { active: 'closed', closed: 'active' };
const YES_OR_NO: Readonly<Record<string, Scope>> = {
  yes: 'all',
  true: 'all',
  y: 'all',
  no: 'active',
  false: 'active',
  n: 'active',
};
const OTHER_SORTS: Readonly<Record<string, SortKey>> = {
  fit: 'relevance',
  best: 'relevance',
  creation: 'created',
  'created-date': 'created',
  updated: 'activity',
  'last-activity': 'activity',
  value: 'amount',
  'close-date': 'close',
  closing: 'close',
  title: 'name',
};

/** Reads `is:won`, `-is:closed` (S0-16, S0-25). */
export function readScope({ values, negated, raw }: Pair): Read<Scope> {
  if (values.length > 1) return unclear({ kind: 'one_value_only', key: 'is' });
  const word = raw.toLowerCase();
  const scope = SCOPES.find((one) => one === word) ?? own(OTHER_SCOPES, word);
  if (scope === undefined) {
    const near = nearest(word, SCOPES);
    return unclear(
      { kind: 'unknown_value', key: 'is', value: raw, nearest: near, known: SCOPES },
      fixTo(near),
    );
  }
  const meant = negated ? OPPOSITES[scope] : scope;
  return meant === undefined ? unclear({ kind: 'cannot_exclude', key: `is:${scope}` }) : understood(meant);
}

/** Reads `all:yes`. */
export function readAll({ raw, negated }: Pair): Read<Scope> {
  const scope = own(YES_OR_NO, raw.toLowerCase());
  if (scope === undefined)
    return unclear(
      { kind: 'unknown_value', key: 'all', value: raw, nearest: 'yes', known: ['yes', 'no'] },
      fixTo('yes'),
    );
  return understood(negated ? (scope === 'all' ? 'active' : 'all') : scope);
}

/** Reads `sort:amount` (largest first), `sort:-amount` (smallest first); also `sort:amount-asc` (S0-22, S0-23). */
export function readSort({ values, raw, negated }: Pair): Read<Sort> {
  if (values.length > 1) return unclear({ kind: 'one_value_only', key: 'sort' });
  const [, sign = '', name = '', end] = SORT.exec(raw.toLowerCase()) ?? [];
  const key = SORT_KEYS.find((one) => one === name) ?? own(OTHER_SORTS, name.replaceAll(/[ _]/gu, '-'));
  if (key === undefined) {
    const near = nearest(name, SORT_KEYS);
    return unclear(
      { kind: 'unknown_value', key: 'sort', value: raw, nearest: near, known: SORT_KEYS },
      fixTo(near === undefined ? undefined : sign + near),
    );
  }
  const isReversed = (sign !== '') !== negated;
  const directed = end === undefined ? naturallyDescending(key) : end.startsWith('desc');
  return understood({ key, descending: directed !== isReversed });
}

const SORT = /^([-−–—]?)\s*(.*?)(?:[-_ ](asc|ascending|desc|descending))?$/su;

function fixTo(text: string | undefined): Fix | undefined {
  return text === undefined ? undefined : { part: 'values', text };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
