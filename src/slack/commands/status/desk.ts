import type { Callers } from '../../../services/callers.js';
import type { HereDesk } from '../../../services/channel-links/meant-here.js';
import type { PromiseDesk } from '../answer-promise.js';
import type { ReviewDesk } from '../../../services/post-status/record-review.js';
import type { StatusDesk } from '../../../services/post-status/status-desk.js';

/** What the status command needs at hand. */
export type StatusCommandDesk = StatusDesk &
  ReviewDesk &
  HereDesk &
  PromiseDesk & { readonly callers: Callers };
