import type { KnownNames } from '../../domain/pasted-text/property-changes.js';
import type { Budgets } from '../../domain/status-update/budgets.js';
import type { FindDesk } from '../find/find-desk.js';
import type { CollectedLines } from '../ports/collected-lines.js';
import type { OpportunitySource, PageComments } from '../ports/notion.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { Drafts, Ledger } from '../ports/store.js';

/** What posting a status update needs at hand. */
export interface StatusDesk extends FindDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  /** Our side's name in the format, as the playbook has it. */
  readonly vendor: string;
  /** Names of stages and competitors, as the playbook has them. */
  readonly knownNames: KnownNames;
  readonly budgets: Budgets;
  readonly opportunities: OpportunitySource;
  readonly comments: PageComments;
  readonly ledger: Ledger;
  readonly drafts: Drafts;
  readonly collected: CollectedLines;
  readonly journal: OperationJournal;
  /** The link that marks what an operation wrote; it stands behind the header's date. */
  readonly markUrl: (operationId: string) => string;
}
