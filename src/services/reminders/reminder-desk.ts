import type { IsHoliday } from '../../domain/reminders/when.js';
import type { FindDesk } from '../find/find-desk.js';
import type { DealNotesSource } from '../ports/deal-notes.js';
import type { DealMirror } from '../ports/mirror.js';
import type { MirrorStore } from '../ports/mirror-store.js';
import type { ReminderDates, Reminders } from '../ports/reminders.js';
import type { SlackByEmail } from '../ports/slack.js';

/** What planning and sending reminders need at hand. */
export interface ReminderDesk extends FindDesk {
  readonly mirror: DealMirror & Pick<MirrorStore, 'cards'>;
  readonly newId: () => string;
  readonly reminders: Reminders;
  readonly reminderDates: ReminderDates;
  readonly dealNotes: Pick<DealNotesSource, 'notesOf'>;
  readonly slackByEmail: SlackByEmail;
  readonly isHoliday: IsHoliday;
  /** Our side's name in a status update. */
  readonly vendor: string;
}
