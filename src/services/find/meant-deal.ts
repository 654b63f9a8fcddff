import { UserError } from '../../domain/errors.js';
import { findDeals as dealsNamed, nearestDeals } from '../../domain/find-deals.js';
import { nameKey } from '../../domain/fold.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import type { Caller } from '../callers.js';
import type { FoundDeal } from '../ports/mirror.js';
import { answer, type FoundDeals, readQuery, type Unclear } from './find-deals.js';
import type { FindDesk } from './find-desk.js';
import { visibleDeals, type VisibleDeals } from './visible-deals.js';

/** The one opportunity that was meant, or those it may be (S0-24). */
export type Meant =
  | { readonly kind: 'one'; readonly deal: FoundDeal }
  | { readonly kind: 'several'; readonly deals: readonly FoundDeal[]; readonly found: FoundDeals }
  | Unclear;

/** So many of the best matches may be meant. */
const LOOKED_THROUGH = 40;
/** An unknown name is compared with this many names at most. */
const NAMES = 5000;
const NEAREST = 3;

/**
 * What the words mean: the active ones that bear them in their name, or else those that mention them; only when no
 * active one does, the closed ones. Of several, the one of exactly this name. Throws `no_such_deal` with the nearest
 * names, in the same words when the person may not see it, and `still_reading` before the first reading is done.
 */
export async function meantDeal(desk: FindDesk, caller: Caller, text: string): Promise<Meant> {
  const visible = await visibleDeals(desk, caller);
  const parsed = readQuery(desk, caller, visible, text);
  if (!parsed.ok) return { kind: 'unclear', text, problem: parsed.problem, suggestion: parsed.suggestion };
  const { query, deals } = await widened(visible, parsed.query);
  if (deals.length === 0) throw await nothingFound(visible, text);
  const candidates = bearing(text, deals);
  const exact = candidates.filter(({ opportunity: { title } }) => nameKey(title) === nameKey(text));
  const [only, ...others] = exact.length === 1 ? exact : candidates;
  return only === undefined || others.length > 0
    ? { kind: 'several', deals: candidates, found: await answer(visible, query, 0) }
    : { kind: 'one', deal: only };
}

interface Candidates {
  readonly query: Query;
  readonly deals: readonly FoundDeal[];
}

async function widened(visible: VisibleDeals, query: Query): Promise<Candidates> {
  const page = { offset: 0, limit: LOOKED_THROUGH };
  const { deals, closedBesides } = await visible.search(query, page);
  if (deals.length > 0 || closedBesides === 0) return { query, deals };
  const everywhere: Query = { ...query, scope: 'all' };
  return { query: everywhere, deals: (await visible.search(everywhere, page)).deals };
}

/** Those that bear the words in their name; all when none does, or when filters were asked for. */
function bearing(text: string, deals: readonly FoundDeal[]): readonly FoundDeal[] {
  const named = new Set(
    dealsNamed(
      deals.map(({ opportunity }) => opportunity),
      text,
    ).map(({ id }) => id),
  );
  return named.size === 0 ? deals : deals.filter(({ opportunity: { id } }) => named.has(id));
}

async function nothingFound(visible: VisibleDeals, words: string): Promise<UserError> {
  const { freshAt, readCount, expectedCount } = await visible.state();
  if (freshAt === undefined) return new UserError({ kind: 'still_reading', readCount, expectedCount });
  const { deals } = await visible.search({ ...ASKING_NOTHING, scope: 'all' }, { offset: 0, limit: NAMES });
  const known = deals.map(({ opportunity }) => opportunity);
  const nearest = nearestDeals(known, words, NEAREST).map(({ title }) => title);
  return new UserError({ kind: 'no_such_deal', words, nearest });
}
