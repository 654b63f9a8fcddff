import type { Callers } from '../../../services/callers.js';
import type { HereDesk } from '../../../services/channel-links/meant-here.js';
import type { StageDesk } from '../../../services/change-stage/stage-desk.js';
import type { PromiseDesk } from '../answer-promise.js';

/** What the stage command needs at hand. */
export type StageCommandDesk = StageDesk & HereDesk & PromiseDesk & { readonly callers: Callers };
