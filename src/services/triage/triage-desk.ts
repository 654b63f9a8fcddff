import type { Playbook } from '../../domain/playbook.js';
import type { DealChangeDesk } from '../deal-change/promise-deal-change.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { SlackByEmail } from '../ports/slack.js';
import type { PeopleDesk } from '../property-form/typed-people.js';

/** What giving a deal its Sales Engineer needs at hand. */
export interface TriageDesk extends DealChangeDesk, PeopleDesk {
  /** Makes ids that become marks; unique for ever. */
  readonly newId: () => string;
  readonly pages: Pick<OpportunityPages, 'form' | 'read'>;
  readonly slackByEmail: SlackByEmail;
  readonly triageRules: Pick<Playbook, 'planned_load' | 'regions' | 'teams'>;
}
