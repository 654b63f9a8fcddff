import type { LocalDate } from '../local-date.js';
import type { StageRole } from '../opportunity.js';

/** What a Sales Engineer is reminded of. */
export const REMINDER_KINDS = ['next_step', 'demo', 'revisit', 'after_win'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A day that a reminder is about; the same day of the same deal is told once. */
export interface ReminderDay {
  readonly opportunityId: string;
  readonly kind: ReminderKind;
  /** The day of the next step, of the demo, to revisit on; or 30 days after the win. */
  readonly date: LocalDate;
}

/** One that is planned, or was put off. */
export interface PlannedReminder extends ReminderDay {
  readonly plannedAt: Date;
  /** The person put it off to this day. */
  readonly snoozedTo: LocalDate | undefined;
}

/** A new customer is asked how it goes so many days after the win (S4-172). */
export const AFTER_WIN_DAYS = 30;

/** Whether a deal whose stage means this is still to be reminded of; undefined: it has no stage. */
export function concerns(kind: ReminderKind, role: StageRole | undefined): boolean {
  switch (kind) {
    case 'next_step':
      return isOpen(role);
    case 'demo':
      return isOpen(role) && role !== 'on_hold';
    case 'revisit':
      return role === 'lost';
    case 'after_win':
      return role === 'won';
  }
}

function isOpen(role: StageRole | undefined): boolean {
  return role === undefined || ['active', 'demo', 'poc', 'on_hold'].includes(role);
}
