import { localDate, type LocalDate } from '../../domain/local-date.js';
import { morningOf, snoozedUntil } from '../../domain/reminders/when.js';
import type { Caller } from '../callers.js';
import { seeDeal } from '../find/visible-deal.js';
import type { Reminder } from '../ports/reminders.js';
import type { ReminderDesk } from './reminder-desk.js';

type AnswerDesk = Pick<
  ReminderDesk,
  'clock' | 'mirror' | 'slackPeople' | 'access' | 'roleOf' | 'reminders' | 'isHoliday'
>;

export type ReminderAnswer = 'done' | 'day' | 'week';

/** What became of a reminder that its person answered. */
export interface AnsweredReminder {
  readonly reminder: Pick<Reminder, 'id' | 'kind' | 'date'>;
  readonly title: string;
  readonly url: string;
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'snoozed'; readonly until: LocalDate }
    /** With an earlier press, or another button of the same message. */
    | { readonly kind: 'answered_before' };
}

/**
 * Takes the answer to a reminder that the person got; the first answer counts. Undefined: there is no such reminder
 * of theirs. Throws `deal_gone`, also when they may not see the deal any more, and `cannot_store`.
 */
export async function answerReminder(
  desk: AnswerDesk,
  caller: Caller,
  id: string,
  answer: ReminderAnswer,
): Promise<AnsweredReminder | undefined> {
  const reminder = await desk.reminders.findSent(id, caller.slackUserId);
  if (reminder === undefined) return undefined;
  const { opportunity } = await seeDeal(desk, caller, reminder.opportunityId);
  const outcome = answer === 'done' ? await finish(desk, id) : await snooze(desk, caller, id, answer);
  return { reminder, title: opportunity.title, url: opportunity.url, outcome };
}

async function finish({ reminders }: AnswerDesk, id: string): Promise<AnsweredReminder['outcome']> {
  return (await reminders.finish(id)) ? { kind: 'done' } : { kind: 'answered_before' };
}

async function snooze(
  { clock, reminders, isHoliday }: AnswerDesk,
  { timeZone }: Caller,
  id: string,
  choice: 'day' | 'week',
): Promise<AnsweredReminder['outcome']> {
  const day = snoozedUntil(choice, localDate(clock.now(), timeZone), isHoliday);
  const snoozed = await reminders.snooze(id, { day, dueAt: morningOf(day, timeZone) });
  return snoozed ? { kind: 'snoozed', until: day } : { kind: 'answered_before' };
}
