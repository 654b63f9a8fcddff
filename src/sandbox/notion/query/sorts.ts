import { z } from 'zod';
import type { Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import { check } from '../requests/check.js';
import { momentOf } from '../requests/dates.js';
import { invalid } from '../requests/refusal.js';
import { comparable } from './comparable.js';
import type { FilterContext } from './filter.js';

export type RowOrder = (a: Page, b: Page) => number;

const direction = z.enum(['ascending', 'descending']);
const sort = z.union([
  z.strictObject({ property: z.string(), direction }),
  z.strictObject({ timestamp: z.enum(['created_time', 'last_edited_time']), direction }),
]);

/** Reads the sorts of a query; the first decides, the next break ties, the row's rank breaks the last. */
export function readSorts(given: unknown, context: FilterContext): RowOrder {
  const sorts = check(z.array(sort).max(100), given ?? [], 'body.sorts');
  const orders = sorts.map((each) => ordered(keyOf(each, context), each.direction === 'descending'));
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return a.rank - b.rank;
  };
}

type Key = number | string | null;

function keyOf(given: z.output<typeof sort>, context: FilterContext): (page: Page) => Key {
  if ('timestamp' in given) {
    const { timestamp } = given;
    return (page) => Date.parse(timestamp === 'created_time' ? page.createdAt : page.lastEditedAt);
  }
  const property = context.property(given.property);
  if (property === undefined)
    throw invalid(`Could not find sort property with name or id: ${given.property}`);
  return (page) => sortKey(property, page);
}

/** Options sort in the order of the schema, text by its letters, everything empty comes last. */
function sortKey(property: Property, page: Page): Key {
  const value = comparable(property, page);
  switch (value.kind) {
    case 'text':
      return value.text === '' ? null : value.text.toLowerCase();
    case 'number':
      return value.number;
    case 'checkbox':
      return value.checkbox ? 1 : 0;
    case 'choice':
      return value.option === null ? null : rank(property, value.option.id);
    case 'choices':
      return value.options[0] === undefined ? null : rank(property, value.options[0].id);
    case 'date':
      return value.start === null ? null : momentOf(value.start);
    case 'ids':
      return value.ids[0] ?? null;
    case 'files':
      return value.count === 0 ? null : value.count;
  }
}

function rank(property: Property, optionId: string): number {
  return property.options.findIndex((option) => option.id === optionId);
}

function ordered(key: (page: Page) => Key, descending: boolean): RowOrder {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const difference = left < right ? -1 : left > right ? 1 : 0;
    return descending ? -difference : difference;
  };
}
