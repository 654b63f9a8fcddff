import type { LocalDate } from '../local-date.js';
import type { KeyName } from './query-keys.js';
import type { Filter, SimpleFilter } from './query.js';
import { readComparable } from './read-comparable.js';
import { readPerson } from './read-person.js';
import { type Read, unclear, understood } from './read-result.js';
import { type RoleOf, readStages } from './read-stages.js';
import type { Piece, Value } from './scan-query.js';

export type Pair = Extract<Piece, { kind: 'pair' }>;

/** What the names and days in a query refer to. */
export interface Meanings {
  readonly stages: readonly string[];
  readonly roleOf: RoleOf;
  /** The caller's day. */
  readonly today: LocalDate;
}

/** The keys that become filters; the others decide about scope and order. */
export type FilterKey = Exclude<KeyName, 'is' | 'all' | 'sort'>;

/** Reads one `key:value` of ours. `amount:50k..100k` is two filters. */
export function readFilter(pair: Pair, key: FilterKey, meanings: Meanings): Read<readonly Filter[]> {
  const { negated, values } = pair;
  switch (key) {
    case 'stage': {
      const stages = readStages(values, meanings.stages, meanings.roleOf);
      return stages.ok ? understood([{ key, negated, stages: stages.value }]) : stages;
    }
    case 'customer':
    case 'feature':
      return readTexts(pair, key, (text) => ({ key, negated: false, text }));
    case 'ae':
    case 'se':
    case 'member':
      return understood([
        anyOf(
          values.map((value) => ({ key, negated: false, person: readPerson(value) })),
          negated,
        ),
      ]);
    case 'amount':
    case 'close':
    case 'created':
    case 'activity':
      return readComparison(pair, key, meanings.today);
  }
}

/** Reads `"Deal size":large`: a property that Opp knows by its name only. */
export function readProperty(pair: Pair, name: string): Read<readonly Filter[]> {
  return readTexts(pair, name, (text) => ({ key: 'property', negated: false, name, text }));
}

function readTexts(
  { values, negated }: Pair,
  key: string,
  toFilter: (text: string) => SimpleFilter,
): Read<readonly Filter[]> {
  if (values.some(isCompared)) return unclear({ kind: 'cannot_compare', key });
  return understood([
    anyOf(
      values.map(({ text }) => toFilter(text)),
      negated,
    ),
  ]);
}

function isCompared({ text, quoted }: Value): boolean {
  return !quoted && /^[<>=≤≥]/u.test(text);
}

function readComparison(
  { raw, values, negated }: Pair,
  key: 'amount' | 'close' | 'created' | 'activity',
  today: LocalDate,
): Read<readonly Filter[]> {
  const conditions = readComparable(key, raw, today);
  if (conditions !== undefined) return understood(negated ? [excluding(conditions)] : conditions);
  const isList = values.length > 1 && values.every(({ text }) => readComparable(key, text, today));
  return unclear(isList ? { kind: 'one_value_only', key } : { kind: 'unreadable', key, value: raw });
}

/** Not all of them: one that fails is enough. */
function excluding(conditions: readonly SimpleFilter[]): Filter {
  return anyOf(
    conditions.map((condition) => ({ ...condition, negated: true })),
    false,
  );
}

function anyOf(filters: readonly SimpleFilter[], negated: boolean): Filter {
  const [only, ...others] = filters;
  if (only === undefined || others.length > 0) return { key: 'any', negated, of: filters };
  return negated ? { ...only, negated } : only;
}
