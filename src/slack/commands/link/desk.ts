import type { Callers } from '../../../services/callers.js';
import type { LinkDesk } from '../../../services/channel-links/link-desk.js';

/** What tying channels to deals needs at hand. */
export type LinkCommandDesk = LinkDesk & { readonly callers: Callers };
