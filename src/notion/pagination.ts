import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import { inUnknownForm } from './problem.js';

/** One page of any of Notion's lists, its items still unread. */
export const listSchema = z.looseObject({
  results: z.array(z.unknown()),
  has_more: z.boolean(),
  next_cursor: z.string().nullish(),
  request_status: z.looseObject({ type: z.string(), incomplete_reason: z.string().optional() }).optional(),
});
export type ListPage = z.infer<typeof listSchema>;

/** A list broke off: its cursor repeated, got lost, or Notion says that more exists. */
export class BrokenListError extends UserError {
  constructor(reason: string) {
    super({ kind: 'notion_refused', reason });
  }
}

/** Where to go on, or undefined at the end. Throws `BrokenListError` for a repeated or missing cursor. */
export function nextCursor(page: ListPage, seen: Set<string>): string | undefined {
  if (!page.has_more) return undefined;
  const cursor = page.next_cursor;
  if (typeof cursor !== 'string' || seen.has(cursor)) {
    throw new BrokenListError('Notion lost its place in a list');
  }
  seen.add(cursor);
  return cursor;
}

/**
 * All items of a list, to the last cursor; pages may be short (N20). A list that breaks off half-way is read
 * once more from its start, and then fails: it is never returned in part.
 */
export async function readWholeList<T>(
  itemShape: z.ZodType<T>,
  ask: (cursor: string | undefined) => Promise<ListPage>,
): Promise<readonly T[]> {
  let reading = await readOnce(ask);
  if (reading.kind === 'broken') reading = await readOnce(ask);
  if (reading.kind === 'broken') throw reading.error;
  const items = z.array(itemShape).safeParse(reading.items);
  if (!items.success) throw inUnknownForm(items.error);
  return items.data;
}

type Reading =
  | { readonly kind: 'whole'; readonly items: readonly unknown[] }
  | { readonly kind: 'broken'; readonly error: UserError };

async function readOnce(ask: (cursor: string | undefined) => Promise<ListPage>): Promise<Reading> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    try {
      const page = await ask(cursor);
      if (page.request_status?.type === 'incomplete') throw new BrokenListError('Notion cut a list short');
      items.push(...page.results);
      cursor = nextCursor(page, seen);
    } catch (error) {
      if (error instanceof UserError && brokeHalfWay(error, cursor)) return { kind: 'broken', error };
      throw error;
    }
  } while (cursor !== undefined);
  return { kind: 'whole', items };
}

function brokeHalfWay(error: UserError, cursor: string | undefined): boolean {
  return (
    error instanceof BrokenListError || (cursor !== undefined && error.problem.kind === 'notion_refused')
  );
}
