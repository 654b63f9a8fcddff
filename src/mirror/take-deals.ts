import type { SourceDeal } from '../services/ports/deal-source.js';
import type { SyncParts } from './sync-parts.js';

/**
 * Puts rows into the mirror. What changed in them is told before: the mirror forgets what was there, so a crash in
 * between repeats the telling and loses none.
 */
export async function takeDeals(
  { store, edits }: Pick<SyncParts, 'store' | 'edits'>,
  deals: readonly SourceDeal[],
  run: number | undefined,
): Promise<void> {
  if (edits !== undefined) {
    const known = await store.cards(deals.map(({ opportunity }) => opportunity.id));
    const rows = deals.flatMap(({ opportunity: after, archived }) => {
      const before = known.get(after.id);
      return before === undefined || archived ? [] : [{ before, after }];
    });
    if (rows.length > 0) await edits.seen(rows);
  }
  await store.putDeals(deals, run);
}
