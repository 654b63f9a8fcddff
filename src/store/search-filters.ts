import { sql, type SQL } from 'drizzle-orm';
import type { Comparison, Filter, Scope, SimpleFilter } from '../domain/query/query.js';
import { nameKey } from '../domain/fold.js';
import { addDays } from '../domain/local-date.js';
import { startOfDay } from '../domain/start-of-day.js';
import type { Asking } from '../services/ports/mirror.js';
import type { Database } from './database.js';
import type { Dictionary, Meaning } from './search-dictionary.js';
import { idsOf } from './search-people.js';
import { wordGroups } from './search-words.js';

export interface FilterContext {
  readonly db: Database;
  readonly dictionary: Dictionary;
  readonly asking: Asking;
  /** The id of the property of this name, as it is called today (N14). */
  readonly propertyId: (name: string) => string | undefined;
}

const DAY_MS = 86_400_000;

/** The condition for one filter; a negated one holds where the value is missing. */
export async function conditionOf(filter: Filter, context: FilterContext): Promise<SQL> {
  const condition = await positive(filter, context);
  return filter.negated ? sql`not coalesce(${condition}, false)` : condition;
}

async function positive(filter: Filter, context: FilterContext): Promise<SQL> {
  const { asking } = context;
  switch (filter.key) {
    case 'stage':
      return sql`d.stage_keys && ${textArray(filter.stages.map(nameKey))}`;
    case 'customer':
      return containsWords(sql`d.customer_key`, filter.text, context);
    case 'feature':
      return containsWords(sql`(d.features_key || d.mapping_key)`, filter.text, context);
    case 'property':
      return propertyContains(filter.name, filter.text, context);
    case 'ae':
    case 'se':
    case 'member': {
      if (filter.person.kind === 'nobody') return hasNobody(filter.key);
      const ids = textArray(await idsOf(context.db, filter.person, asking.notionUserId));
      return isAmong(filter.key, ids);
    }
    case 'amount':
      return sql`d.amount ${operator(filter.comparison)} ${filter.amount}`;
    case 'close':
      return sql`d.close_date ${operator(filter.comparison)} ${filter.date}`;
    case 'created':
      return createdOn(filter.comparison, filter.date, asking.timeZone);
    case 'activity':
      return quietFor(filter.comparison, filter.days, asking.now);
    case 'any':
      return anyOf(filter.of, context);
  }
}

async function anyOf(filters: readonly SimpleFilter[], context: FilterContext): Promise<SQL> {
  const conditions: SQL[] = [];
  for (const filter of filters) conditions.push(await conditionOf(filter, context));
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** `member` is anybody on the deal, whatever the role. */
function isAmong(key: 'ae' | 'se' | 'member', ids: SQL): SQL {
  if (key === 'ae') return sql`d.ae_ids && ${ids}`;
  if (key === 'se') return sql`d.se_ids && ${ids}`;
  return sql`(d.member_ids && ${ids} or d.se_ids && ${ids} or d.ae_ids && ${ids})`;
}

/** Nobody has that role on the deal; `member`: nobody has any. */
function hasNobody(key: 'ae' | 'se' | 'member'): SQL {
  if (key === 'ae') return sql`cardinality(d.ae_ids) = 0`;
  if (key === 'se') return sql`cardinality(d.se_ids) = 0`;
  return sql`cardinality(d.member_ids || d.se_ids || d.ae_ids) = 0`;
}

const OPERATORS: Readonly<Record<Comparison, SQL>> = {
  '=': sql`=`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

function operator(comparison: Comparison): SQL {
  return OPERATORS[comparison];
}

/** On, before or after a calendar day of the caller's. */
function createdOn(comparison: Comparison, date: string, timeZone: string): SQL {
  const from = startOfDay(date, timeZone).toISOString();
  const until = startOfDay(addDays(date, 1), timeZone).toISOString();
  switch (comparison) {
    case '=':
      return sql`(d.created_at >= ${from}::timestamptz and d.created_at < ${until}::timestamptz)`;
    case '<':
      return sql`d.created_at < ${from}::timestamptz`;
    case '<=':
      return sql`d.created_at < ${until}::timestamptz`;
    case '>':
      return sql`d.created_at >= ${until}::timestamptz`;
    case '>=':
      return sql`d.created_at >= ${from}::timestamptz`;
  }
}

/** How long ago the last activity was; `=` means that many whole days. */
function quietFor(comparison: Comparison, days: number, now: Date): SQL {
  const at = (ago: number): SQL => {
    const moment = new Date(Math.max(0, now.getTime() - ago * DAY_MS));
    return sql`${moment.toISOString()}::timestamptz`;
  };
  switch (comparison) {
    case '=':
      return sql`(d.activity_at <= ${at(days)} and d.activity_at > ${at(days + 1)})`;
    case '<':
      return sql`d.activity_at > ${at(days)}`;
    case '<=':
      return sql`d.activity_at >= ${at(days)}`;
    case '>':
      return sql`d.activity_at < ${at(days)}`;
    case '>=':
      return sql`d.activity_at <= ${at(days)}`;
  }
}

async function propertyContains(name: string, text: string, context: FilterContext): Promise<SQL> {
  const id = context.propertyId(name);
  if (id === undefined) return sql`false`;
  const within = await containsWords(sql`(t.props ->> ${id})`, text, context);
  return sql`exists (select 1 from opp.deal_text t where t.deal_id = d.id and ${within})`;
}

/** Every word begins a word of the value, small typos forgiven; only signs: nothing has them. */
async function containsWords(value: SQL, text: string, { dictionary }: FilterContext): Promise<SQL> {
  const words = wordGroups(text).flat();
  if (words.length === 0) return sql`false`;
  const meanings = await dictionary.meanings(words);
  const each = words.map((word) => sql`${value} like any (${textArray(patternsOf(meanings.get(word)))})`);
  return sql`(${sql.join(each, sql` and `)})`;
}

function patternsOf(meaning: Meaning | undefined): readonly string[] {
  if (meaning === undefined) return [];
  const whole = meaning.exactly.map((word) => `% ${word} %`);
  return meaning.begins ? [`% ${meaning.word}%`, ...whole] : whole;
}

/** As one JSON parameter, since the two drivers send arrays differently. */
function textArray(values: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
}

/** Archived deals are shown only when everything is asked for. */
export function scopeCondition(scope: Scope): SQL {
  switch (scope) {
    case 'all':
      return sql`true`;
    case 'closed':
      return sql`(not archived and status <> 'active')`;
    case 'active':
    case 'won':
    case 'lost':
      return sql`(not archived and status = ${scope})`;
  }
}
