import type { Callers } from '../../../services/callers.js';
import type { CollectDesk } from '../../../services/collect/collect-desk.js';
import type { StatusCommandDesk } from '../status/desk.js';

/** What collecting needs at hand; it can go straight on to a status update. */
export type CollectCommandDesk = CollectDesk & StatusCommandDesk & { readonly callers: Callers };
