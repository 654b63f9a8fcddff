import { desc, eq } from 'drizzle-orm';
import type { Reviews } from '../services/ports/reviews.js';
import type { Database } from './database.js';
import { review } from './schema.js';
import { storing } from './storage-trouble.js';

/** Recorded reviews, kept for good: one row for each time somebody found nothing new. */
export function openReviews(db: Database): Reviews {
  return {
    record: (one) =>
      storing(async () => {
        await db.insert(review).values(one).onConflictDoNothing();
      }),
    newest: (opportunityId) =>
      storing(async () => {
        const theirs = eq(review.opportunityId, opportunityId);
        const newestFirst = [desc(review.reviewedAt), desc(review.id)];
        return (
          await db
            .select()
            .from(review)
            .where(theirs)
            .orderBy(...newestFirst)
            .limit(1)
        )[0];
      }),
  };
}
