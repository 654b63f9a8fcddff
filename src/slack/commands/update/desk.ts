import type { Callers } from '../../../services/callers.js';
import type { HereDesk } from '../../../services/channel-links/meant-here.js';
import type { InformationDesk } from '../../../services/update-information/information-desk.js';
import type { PromiseDesk } from '../answer-promise.js';

/** What the update command needs at hand. */
export type UpdateCommandDesk = InformationDesk & HereDesk & PromiseDesk & { readonly callers: Callers };
