import { desc, inArray } from 'drizzle-orm';
import type { Review, Reviews } from '../services/ports/reviews.js';
import { inBatches, type Database } from './database.js';
import { review } from './schema.js';
import { storing } from './storage-trouble.js';

/** Recorded reviews, kept for good: one row for each time somebody found nothing new. */
export function openReviews(db: Database): Reviews {
  const newestOf = (ids: readonly string[]): Promise<readonly Review[]> =>
    storing(async () => {
      const found: Review[] = [];
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectDistinctOn([review.opportunityId])
          .from(review)
          .where(inArray(review.opportunityId, [...batch]))
          .orderBy(review.opportunityId, desc(review.reviewedAt), desc(review.id));
        found.push(...rows);
      }
      return found;
    });
  return {
    record: (one) =>
      storing(async () => {
        await db.insert(review).values(one).onConflictDoNothing();
      }),
    newest: async (opportunityId) => (await newestOf([opportunityId]))[0],
    newestOf,
  };
}
