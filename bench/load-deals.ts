import type { MirrorStore } from '../src/services/ports/mirror-store.js';
import { benchDeal, type BenchDeal } from './find-data.js';

/** Pages written at the same time, as by the sync; a served database works on them side by side. */
const HANDS = 3;
const BATCH = 100;

/** Fills the mirror the way the sync does: rows in batches, then body and comments of each page. */
export async function loadDeals(mirror: MirrorStore, size: number, readAt: Date): Promise<void> {
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - from) }, (_, n) => benchDeal(from + n));
    await mirror.putDeals(
      batch.map(({ deal }) => deal),
      1,
    );
    const left = [...batch];
    const hand = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        await loadTexts(mirror, next, readAt);
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    const loaded = from + batch.length;
    if (loaded % 1_000 === 0) console.error(`… ${loaded} of ${size} deals loaded`);
  }
  await mirror.note({ complete: true, freshAt: readAt });
  await mirror.tidy();
}

async function loadTexts(
  mirror: MirrorStore,
  { deal, body, comments }: BenchDeal,
  readAt: Date,
): Promise<void> {
  const { id } = deal.opportunity;
  await mirror.putBody(id, { text: body, featureMapping: '', changedAt: undefined }, readAt);
  await mirror.putComments(id, comments, readAt);
}
