import { compactKey, nearest } from './nearest.js';

/** What a key asks for. `all` is `all:yes`. */
export type KeyName =
  | 'stage'
  | 'is'
  | 'all'
  | 'customer'
  | 'feature'
  | 'ae'
  | 'se'
  | 'member'
  | 'amount'
  | 'close'
  | 'created'
  | 'activity'
  | 'sort';

export type ResolvedKey =
  | { readonly kind: 'built_in'; readonly key: KeyName }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined; readonly known: readonly string[] };

/** The keys as they are shown, each with other names it always goes by. */
const NAMES: Readonly<Record<KeyName, readonly string[]>> = {
  stage: ['stages'],
  is: [],
  all: [],
  customer: ['customers', 'account', 'company'],
  feature: ['features', 'product', 'products'],
  ae: ['aes', 'account executive', 'account executives'],
  se: ['ses', 'sales engineer', 'sales engineers'],
  member: ['members'],
  amount: ['amounts'],
  close: ['closes', 'close date', 'closing date'],
  created: ['created at', 'creation date', 'creation'],
  activity: ['last activity'],
  sort: ['sort by', 'order by'],
};

/** Words that mean a key only when the database has no property of that name. */
const BORROWED: Readonly<Record<string, KeyName>> = {
  status: 'stage',
  phase: 'stage',
  client: 'customer',
  team: 'member',
  person: 'member',
  value: 'amount',
  arr: 'amount',
  closing: 'close',
  order: 'sort',
};

const BUILT_IN = builtInKeys();

function builtInKeys(): ReadonlyMap<string, KeyName> {
  const keys: readonly KeyName[] = ['stage', 'is', 'all', 'customer', 'feature', 'ae', 'se', 'member'];
  const more: readonly KeyName[] = ['amount', 'close', 'created', 'activity', 'sort'];
  return new Map(
    [...keys, ...more].flatMap((key) => [key, ...NAMES[key]].map((name) => [compactKey(name), key])),
  );
}

/**
 * What a typed key means: one of ours, else a property of the database, whatever its case, accents, spaces and
 * plural. Ours win over a property of the same name, for they know more about it.
 */
export function resolveKey(typed: string, properties: readonly string[]): ResolvedKey {
  const wanted = compactKey(typed);
  const ours = BUILT_IN.get(wanted);
  if (ours !== undefined) return { kind: 'built_in', key: ours };
  const property =
    properties.find((name) => name === typed) ??
    properties.find((name) => compactKey(name) === wanted) ??
    properties.find((name) => singular(compactKey(name)) === singular(wanted));
  if (property !== undefined) return { kind: 'property', name: property };
  const borrowed = Object.hasOwn(BORROWED, wanted) ? BORROWED[wanted] : undefined;
  if (borrowed !== undefined) return { kind: 'built_in', key: borrowed };
  const known = [...Object.keys(NAMES), ...properties];
  return { kind: 'unknown', nearest: nearest(typed, known), known };
}

function singular(key: string): string {
  return key.length > 2 && key.endsWith('s') ? key.slice(0, -1) : key;
}
