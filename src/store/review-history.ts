import { and, gte, inArray } from 'drizzle-orm';
import type { Reviewed, ReviewHistory } from '../services/ports/review-history.js';
import { inBatches, type Database } from './database.js';
import { review } from './schema.js';
import { storing } from './storage-trouble.js';

/** How often in a row nothing was new is counted from here. */
export function openReviewHistory(db: Database): ReviewHistory {
  return {
    since: (opportunityIds, since) =>
      storing(async () => {
        const found: Reviewed[] = [];
        for (const batch of inBatches(opportunityIds)) {
          const wanted = and(inArray(review.opportunityId, [...batch]), gte(review.reviewedAt, since));
          const columns = { opportunityId: review.opportunityId, reviewedAt: review.reviewedAt };
          found.push(...(await db.select(columns).from(review).where(wanted)));
        }
        return found;
      }),
  };
}
