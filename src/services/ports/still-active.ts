import type { StillActive } from '../../domain/staleness/still-active.js';

/** What change logs say of deals that are active for all their silence, as the mirror read them (S2-31). */
export interface StillActiveWords {
  /** By opportunity, those whose newest word names a day; of all deals when none are named. */
  words(opportunityIds?: readonly string[]): Promise<ReadonlyMap<string, StillActive>>;
}
