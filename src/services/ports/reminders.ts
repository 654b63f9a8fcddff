import type { LocalDate } from '../../domain/local-date.js';
import type { PlannedReminder, ReminderDay, ReminderKind } from '../../domain/reminders/reminder.js';

/** One person's reminder; there is never another one for the same person, deal, kind and day. */
export interface Reminder extends PlannedReminder {
  readonly id: string;
  /** Whom it is for: their e-mail address in Notion. */
  readonly email: string;
}

/** A reminder that is to be planned, due at the earliest then. */
export type NewReminder = Omit<Reminder, 'plannedAt' | 'snoozedTo'> & { readonly dueAt: Date };

/** Reminders planned, sent and answered. Every method is durable before it resolves; all may throw `cannot_store`. */
export interface Reminders {
  /** What is known already, whatever became of it, stays as it is. */
  plan(reminders: readonly NewReminder[], now: Date): Promise<void>;
  /** Leases the planned one that is due longest; undefined when there is none. */
  claimDue(now: Date, leaseMs: number): Promise<Reminder | undefined>;
  /** Still planned, but due then. */
  postpone(id: string, dueAt: Date): Promise<void>;
  /** Notes it as sent; false when it is not planned any more: then it must not be sent. */
  markSent(id: string, slackUserId: string, now: Date): Promise<boolean>;
  /** It was certainly not sent after all: planned again. */
  unsend(id: string, dueAt: Date): Promise<void>;
  /** Planned or not, it is never to be sent. */
  drop(id: string): Promise<void>;
  /** Its day is not the deal's any more: as if it had never been planned. */
  forget(id: string): Promise<void>;
  /** The one that this person got, whatever became of it; undefined: none that is theirs. */
  findSent(id: string, slackUserId: string): Promise<Reminder | undefined>;
  /** They want it again on that day; false when it was answered before. */
  snooze(id: string, until: { readonly day: LocalDate; readonly dueAt: Date }): Promise<boolean>;
  /** They need it no more; false when it was put off, or done, before. */
  finish(id: string): Promise<boolean>;
  /** Whether the person wants reminders: they do until they say otherwise. */
  wanted(slackUserId: string): Promise<boolean>;
  setWanted(slackUserId: string, wanted: boolean, now: Date): Promise<void>;
}

/** Days in the mirror that reminders are about. */
export interface ReminderDates {
  /** Of deals that are not archived, those whose property for it holds a day of the span. */
  between(span: {
    readonly from: LocalDate;
    readonly until: LocalDate;
  }): Promise<readonly (ReminderDay & { readonly kind: DatedKind })[]>;
  /** The day that a deal's property holds now. */
  dayOf(opportunityId: string, kind: DatedKind): Promise<LocalDate | undefined>;
  /** Won deals that are not archived and were edited since then. */
  wonSince(since: Date): Promise<readonly string[]>;
  /** The text of a deal's page, line by line; blank when it was not read yet. */
  bodyOf(opportunityId: string): Promise<string>;
}

/** What a property of its own says the day of. */
export type DatedKind = Exclude<ReminderKind, 'after_win'>;
