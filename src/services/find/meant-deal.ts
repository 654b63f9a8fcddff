import { UserError } from '../../domain/errors.js';
import { nameKey } from '../../domain/fold.js';
import type { Query } from '../../domain/query/query.js';
import type { Caller } from '../callers.js';
import type { FoundDeal } from '../ports/mirror.js';
import { answer, type FoundDeals, readQuery, type Unclear } from './find-deals.js';
import type { FindDesk } from './find-desk.js';
import { visibleDeals, type VisibleDeals } from './visible-deals.js';

/** The one opportunity that was meant, or those it may be (S0-24). */
export type Meant =
  | { readonly kind: 'one'; readonly deal: FoundDeal }
  | { readonly kind: 'several'; readonly found: FoundDeals }
  | Unclear;

/**
 * What the words mean: among the active ones, or else among all. One that bears exactly this name is meant even when
 * others match as well. Throws `no_such_deal`, in the same words when the person may not see it.
 */
export async function meantDeal(desk: FindDesk, caller: Caller, text: string): Promise<Meant> {
  const visible = await visibleDeals(desk, caller);
  const parsed = readQuery(desk, caller, visible, text);
  if (!parsed.ok) return { kind: 'unclear', text, problem: parsed.problem, suggestion: parsed.suggestion };
  const found = await widened(visible, parsed.query);
  if (found.total === 0) throw new UserError({ kind: 'no_such_deal', words: text, nearest: [] });
  const named = found.deals.filter(({ opportunity: { title } }) => nameKey(title) === nameKey(text));
  const [only, ...others] = named.length === 1 ? named : found.total === 1 ? found.deals : [];
  return only === undefined || others.length > 0 ? { kind: 'several', found } : { kind: 'one', deal: only };
}

async function widened(visible: VisibleDeals, query: Query): Promise<FoundDeals> {
  const found = await answer(visible, query, 0);
  return found.total === 0 && found.closedBesides > 0
    ? answer(visible, { ...query, scope: 'all' }, 0)
    : found;
}
