import type { Playbook } from '../../domain/playbook.js';
import type { FindDesk } from '../find/find-desk.js';
import type { NotionPeople } from '../ports/notion.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { SlackByEmail } from '../ports/slack.js';
import type { Drafts } from '../ports/store.js';

/** What changing the core information needs at hand. */
export interface InformationDesk extends FindDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  readonly pages: OpportunityPages;
  readonly notionPeople: NotionPeople;
  readonly slackByEmail: SlackByEmail;
  readonly drafts: Drafts;
  readonly journal: OperationJournal;
  /** Whose column has another one for its reason. */
  readonly forecastRules: Pick<Playbook, 'confidence'>;
  /** The link that marks what an operation wrote. */
  readonly markUrl: (operationId: string) => string;
}
