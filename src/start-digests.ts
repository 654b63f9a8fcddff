import type { Operation } from './domain/operation.js';
import { createDigestJob } from './jobs/digests.js';
import type { OppParts } from './opp-parts.js';
import type { DigestDesk } from './services/digest/digest-desk.js';
import { ticked } from './services/digest/work-through.js';

/** The digests by the clock, and what renews those that were sent. */
export function startDigests(
  { logger }: Pick<OppParts, 'logger'>,
  desk: DigestDesk,
  onError: (error: unknown) => void,
) {
  const job = createDigestJob({
    desk,
    onUnreached: (unreached) => {
      logger.warn({ unreached }, 'these Sales Engineers get no digest');
    },
  });
  return {
    ...job,
    /** Something of a deal is in Notion since now. */
    saved: (operation: Operation) => {
      ticked(desk, operation).catch(onError);
    },
  };
}
