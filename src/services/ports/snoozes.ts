import type { Snooze } from '../../domain/staleness/deal-facts.js';

/** Deals that a person does not want to hear of for a while. */
export interface Snoozes {
  /** Of one person, by opportunity; also those that are over. */
  of(slackUserId: string): Promise<ReadonlyMap<string, Snooze>>;
  /** Replaces an earlier one. */
  set(slackUserId: string, opportunityId: string, snooze: Snooze): Promise<void>;
}
