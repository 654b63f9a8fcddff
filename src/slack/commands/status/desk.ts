import type { Callers } from '../../../services/callers.js';
import type { StatusDesk } from '../../../services/post-status/status-desk.js';

/** What the status command needs at hand. */
export interface StatusCommandDesk extends StatusDesk {
  readonly callers: Callers;
  /** Asks the outbox to look for work now. */
  readonly wakeOutbox: () => void;
}
