import type { Feature } from '../../domain/features/feature.js';
import type { SuggestFeatures } from '../../domain/features/suggest-features.js';
import type { Playbook } from '../../domain/playbook.js';
import type { FindDesk } from '../find/find-desk.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { SlackByEmail } from '../ports/slack.js';
import type { Drafts } from '../ports/store.js';
import type { PeopleDesk } from '../property-form/typed-people.js';

/** What the playbook says about new opportunities. */
export type CreationRules = Pick<
  Playbook,
  'creation' | 'customer_information' | 'legal_suffixes' | 'stages' | 'type_property' | 'types'
> &
  Partial<Pick<Playbook, 'warranted' | 'naming' | 'qualification' | 'regions'>>;

/** What making an opportunity needs at hand. */
export interface CreationDesk extends FindDesk, PeopleDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  readonly pages: Pick<OpportunityPages, 'form' | 'read' | 'related'>;
  readonly creationRules: CreationRules;
  readonly catalogue: readonly Feature[];
  readonly suggestFeatures: SuggestFeatures;
  /** Who covers a region is named by an e-mail address. */
  readonly slackByEmail: SlackByEmail;
  readonly drafts: Drafts;
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
}
