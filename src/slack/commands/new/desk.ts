import type { Callers } from '../../../services/callers.js';
import type { LinkedCreationDesk } from '../../../services/create/begin-linked.js';
import type { PromiseDesk } from '../answer-promise.js';

/** What the command for new opportunities needs at hand. */
export type NewCommandDesk = LinkedCreationDesk & PromiseDesk & { readonly callers: Callers };
