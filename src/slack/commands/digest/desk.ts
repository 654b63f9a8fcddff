import type { Callers } from '../../../services/callers.js';
import type { DigestDesk } from '../../../services/digest/digest-desk.js';
import type { WorkDesk } from '../../../services/digest/work-through.js';

/** What `/opp digest` and the buttons of a digest need at hand. */
export type DigestCommandDesk = DigestDesk &
  WorkDesk & {
    readonly callers: Callers;
    /** What stands on this person's Home may be different now. */
    readonly homeChanged: (slackUserId: string) => Promise<void>;
  };
