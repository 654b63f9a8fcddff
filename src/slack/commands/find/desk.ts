import type { Callers } from '../../../services/callers.js';
import type { HereDesk } from '../../../services/channel-links/meant-here.js';
import type { FindDesk } from '../../../services/find/find-desk.js';
import type { Sharing } from '../../../services/find/sharing.js';
import type { ShowDesk } from '../../../services/find/show-deal.js';

/** What the finding commands need at hand. */
export interface FindCommandDesk extends FindDesk {
  readonly callers: Callers;
  readonly sharing: Sharing;
}

export interface ShowCommandDesk extends ShowDesk, HereDesk, FindCommandDesk {}
