import type { Playbook } from '../../domain/playbook.js';
import type { DealNotesSource } from '../ports/deal-notes.js';
import type { DigestMail, DigestStore, SlackDirectory } from '../ports/digests.js';
import type { SettingsMemory } from '../ports/person-settings.js';
import type { QuietDesk } from '../quiet-deals/person-deals.js';

/** What planning and sending digests needs at hand. */
export interface DigestDesk extends QuietDesk {
  readonly digests: DigestStore;
  readonly settings: SettingsMemory;
  readonly dealNotes: DealNotesSource;
  readonly directory: SlackDirectory;
  readonly digestMail: DigestMail;
  readonly digestRules: Pick<Playbook, 'digest' | 'teams'>;
  readonly newId: () => string;
}

export const DAY_MS = 86_400_000;
