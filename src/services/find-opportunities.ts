import { UserError } from '../domain/errors.js';
import { findDeals, nearestDeals } from '../domain/find-deals.js';
import { isActive, type Opportunity } from '../domain/opportunity.js';
import type { OpportunityMirror, Snapshot } from './ports.js';

/** What was found and how much the answer can be trusted (S0-11, S0-16). */
export interface Found {
  readonly words: string;
  /** Best first. */
  readonly matches: readonly Opportunity[];
  /** Closed opportunities that match as well and are left out (S0-16). */
  readonly closedMatches: number;
  readonly activeCount: number;
  readonly readCount: number;
  readonly complete: boolean;
  readonly readAt: Date;
}

export interface FindOpportunities {
  /** Active opportunities whose title or customer contains the words; all active ones for no words. */
  active(words: string): Promise<Found>;
  /**
   * The opportunities a person may mean: the active ones that match, or else the closed ones.
   * Throws `no_such_deal` with the nearest names when nothing matches.
   */
  meant(words: string): Promise<readonly Opportunity[]>;
}

export function createFindOpportunities(mirror: OpportunityMirror): FindOpportunities {
  return {
    async active(words) {
      return found(await mirror.snapshot(), words);
    },
    async meant(words) {
      const { opportunities } = await mirror.snapshot();
      const matches = findDeals(opportunities, words);
      const active = matches.filter(isActive);
      if (active.length > 0) return active;
      if (matches.length > 0) return matches;
      const nearest = nearestDeals(opportunities, words, 3).map((opportunity) => opportunity.title);
      throw new UserError({ kind: 'no_such_deal', words, nearest });
    },
  };
}

function found(snapshot: Snapshot, words: string): Found {
  const matches = findDeals(snapshot.opportunities, words);
  const active = matches.filter(isActive);
  return {
    words,
    matches: active,
    closedMatches: matches.length - active.length,
    activeCount: snapshot.opportunities.filter(isActive).length,
    readCount: snapshot.opportunities.length,
    complete: snapshot.complete,
    readAt: snapshot.readAt,
  };
}
