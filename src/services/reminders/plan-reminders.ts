import { earliestMoment, isAhead, reminderDay } from '../../domain/reminders/when.js';
import type { NewReminder } from '../ports/reminders.js';
import { daysAround } from './reminder-days.js';
import type { ReminderDesk } from './reminder-desk.js';

/**
 * Plans a reminder for each Sales Engineer of each deal that has a day ahead, once for each day: next steps, demos,
 * days to revisit a lost deal (S4-178), and 30 days after a win (S4-172). Whoever plans it again changes nothing. Resolves to
 * false before the database was read for the first time.
 */
export async function planReminders(desk: ReminderDesk): Promise<boolean> {
  if ((await desk.mirror.state()).freshAt === undefined) return false;
  const now = desk.clock.now();
  const planned = (await daysAround(desk)).flatMap(({ deal, opportunityId, kind, date }): NewReminder[] => {
    if (!isAhead(kind, date, now, desk.isHoliday)) return [];
    const dueAt = earliestMoment(reminderDay(kind, date, desk.isHoliday));
    // Who has two accounts in Notion is one person.
    const emails = new Set(deal.salesEngineers.flatMap(({ email }) => email?.trim().toLowerCase() ?? []));
    return [...emails].map((email) => ({ id: desk.newId(), email, opportunityId, kind, date, dueAt }));
  });
  await desk.reminders.plan(planned, now);
  return true;
}
