import { UserError } from '../domain/errors.js';
import type { ChangeLogs } from '../services/ports/change-log.js';
import type { DealSource } from '../services/ports/deal-source.js';
import { changeLogLines } from './read-body.js';

/** Reads the change log from the page's body as it stands now; a card without it is better than no card. */
export function createChangeLogs(source: Pick<DealSource, 'body'>): ChangeLogs {
  return {
    async recent(opportunityId, limit) {
      try {
        const lines = changeLogLines(await source.body(opportunityId));
        return lines.toReversed().slice(0, limit);
      } catch (error) {
        if (error instanceof UserError) return [];
        throw error;
      }
    },
  };
}
