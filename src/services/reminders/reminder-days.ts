import { addDays, localDate } from '../../domain/local-date.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { AFTER_WIN_DAYS, concerns, type ReminderDay } from '../../domain/reminders/reminder.js';
import { datesAhead } from '../../domain/reminders/when.js';
import { wonOn } from '../../domain/reminders/won-on.js';
import type { ReminderDesk } from './reminder-desk.js';

type DaysDesk = Pick<ReminderDesk, 'clock' | 'mirror' | 'reminderDates' | 'roleOf'>;

const DAY_MS = 86_400_000;

/** A day to be reminded of, with its deal. */
export interface DealDay extends ReminderDay {
  readonly deal: Opportunity;
}

/** Everything that reminders may be about in the days around now, of deals whose stage wants it. */
export async function daysAround(desk: DaysDesk): Promise<readonly DealDay[]> {
  const dated = await desk.reminderDates.between(datesAhead(desk.clock.now()));
  // A win edits the page: what was not edited since then was won before.
  const recently = new Date(desk.clock.now().getTime() - (AFTER_WIN_DAYS + 15) * DAY_MS);
  const won = await desk.reminderDates.wonSince(recently);
  const deals = await desk.mirror.cards([...dated.map(({ opportunityId }) => opportunityId), ...won]);
  const wins = await Promise.all(
    won.map(async (opportunityId) => {
      const deal = deals.get(opportunityId);
      const date = deal && (await dayAfterWin(desk, deal));
      return date === undefined ? [] : [{ opportunityId, kind: 'after_win' as const, date }];
    }),
  );
  return [...dated, ...wins.flat()].flatMap((day) => {
    const deal = deals.get(day.opportunityId);
    return deal !== undefined && concerns(day.kind, deal.stage?.role) ? [{ ...day, deal }] : [];
  });
}

/** Whether the deal still has this day; it may have changed since the reminder was planned. */
export async function stillHasDay(
  desk: DaysDesk,
  deal: Opportunity,
  { kind, date }: Pick<ReminderDay, 'kind' | 'date'>,
): Promise<boolean> {
  if (!concerns(kind, deal.stage?.role)) return false;
  const now =
    kind === 'after_win' ? await dayAfterWin(desk, deal) : await desk.reminderDates.dayOf(deal.id, kind);
  return now === date;
}

async function dayAfterWin(
  { clock, reminderDates, roleOf }: DaysDesk,
  { id, closeDate }: Opportunity,
): Promise<string | undefined> {
  const today = localDate(clock.now(), 'UTC');
  const won = wonOn(await reminderDates.bodyOf(id), closeDate?.slice(0, 10), { today, roleOf });
  return won === undefined ? undefined : addDays(won, AFTER_WIN_DAYS);
}
