import type { Callers } from '../../../services/callers.js';
import type { HereDesk } from '../../../services/channel-links/meant-here.js';
import type { Sharing } from '../../../services/find/sharing.js';
import type { ShowDesk } from '../../../services/find/show-deal.js';
import type { HandedDealsDesk } from '../../../services/hand-over/handed-deals.js';
import type { SettingsMemory } from '../../../services/ports/person-settings.js';

/** What the finding commands need at hand. */
export interface FindCommandDesk extends HandedDealsDesk {
  readonly callers: Callers;
  readonly sharing: Sharing;
  readonly settings: Pick<SettingsMemory, 'of'>;
}

export interface ShowCommandDesk extends ShowDesk, HereDesk, FindCommandDesk {}
