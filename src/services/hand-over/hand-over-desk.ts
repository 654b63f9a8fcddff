import type { TransferMode } from '../../domain/stage-change/stage-asks.js';
import type { FindDesk } from '../find/find-desk.js';
import type { Handovers } from '../ports/handovers.js';
import type { PageComments } from '../ports/notion.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { DatabaseSetups } from '../ports/setup.js';
import type { SlackByEmail } from '../ports/slack.js';
import type { Ledger } from '../ports/store.js';
import type { LivingMessages } from '../ports/living-messages.js';
import type { PeopleDesk } from '../property-form/typed-people.js';

/** What handing over needs at hand. */
export interface HandOverDesk extends FindDesk, PeopleDesk {
  readonly handovers: Handovers;
  readonly livingMessages: Pick<LivingMessages, 'find' | 'want' | 'touch'>;
  readonly pages: Pick<OpportunityPages, 'form' | 'read' | 'body'>;
  readonly comments: PageComments;
  readonly ledger: Ledger;
  readonly setups: Pick<DatabaseSetups, 'setup'>;
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
  readonly slackByEmail: SlackByEmail;
  /** Our side's name in a status update. */
  readonly vendor: string;
  readonly stageRules: { readonly transfer_mode: TransferMode };
  readonly creationRules: { readonly customer_information: { readonly why_now: readonly string[] } };
}
