import type { GuideRules } from '../../domain/guide/guide.js';
import type { ConstructRules } from '../../domain/setup/off-constructs.js';
import type { FindDesk } from '../find/find-desk.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';

/** What filling in a sheet needs at hand. */
export interface AnswersDesk extends FindDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  readonly pages: OpportunityPages;
  readonly drafts: Drafts;
  readonly journal: OperationJournal;
  readonly guideRules: GuideRules;
  /** What the playbook wants of the database. */
  readonly constructRules: ConstructRules;
}
