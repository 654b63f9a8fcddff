import type { Callers } from '../../../services/callers.js';
import type { CreationDesk } from '../../../services/create/creation-desk.js';
import type { PromiseDesk } from '../answer-promise.js';

/** What the command for new opportunities needs at hand. */
export type NewCommandDesk = CreationDesk & PromiseDesk & { readonly callers: Callers };
