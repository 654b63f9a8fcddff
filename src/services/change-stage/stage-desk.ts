import type { StageRules, TransferMode } from '../../domain/stage-change/stage-asks.js';
import type { GuideRules } from '../../domain/guide/guide.js';
import type { FindDesk } from '../find/find-desk.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { DatabaseSetups } from '../ports/setup.js';
import type { Drafts } from '../ports/store.js';
import type { PeopleDesk } from '../property-form/typed-people.js';

/** What changing a stage needs at hand. */
export interface StageDesk extends FindDesk, PeopleDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  readonly pages: Pick<OpportunityPages, 'form' | 'read' | 'tables' | 'body' | 'related'>;
  /** What the playbook expects of deals on their way; most sections may be missing. */
  readonly guideRules: GuideRules;
  readonly setups: Pick<DatabaseSetups, 'setup'>;
  /** What stages ask for, and how deals are handed over. */
  readonly stageRules: StageRules & { readonly transfer_mode: TransferMode };
  readonly drafts: Drafts;
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
}
