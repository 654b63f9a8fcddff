import type { Clock } from '../../domain/clock.js';
import type { StageRole } from '../../domain/opportunity.js';
import type { AccessRules } from '../access.js';
import type { DealMirror } from '../ports/mirror.js';
import type { SlackPeople } from '../ports/slack.js';

/** What finding needs at hand. */
export interface FindDesk {
  readonly clock: Clock;
  readonly mirror: DealMirror;
  readonly slackPeople: SlackPeople;
  readonly access: AccessRules;
  /** What a stage means, by the playbook; an unknown name is `active`. */
  readonly roleOf: (stageName: string) => StageRole;
}
