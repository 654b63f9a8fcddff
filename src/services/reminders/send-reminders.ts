import { UserError } from '../../domain/errors.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { ReminderKind } from '../../domain/reminders/reminder.js';
import { dueFor } from '../../domain/reminders/when.js';
import { readUpdates, type UpdatesRead } from '../../domain/staleness/read-updates.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { Reminder } from '../ports/reminders.js';
import type { SlackPerson } from '../ports/slack.js';
import { stillHasDay } from './reminder-days.js';
import type { ReminderDesk } from './reminder-desk.js';

/** What a person is told. */
export interface ReminderNotice {
  readonly id: string;
  readonly slackUserId: string;
  readonly kind: ReminderKind;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly deal: Opportunity;
  readonly updates: UpdatesRead;
}

export interface SendingDesk extends ReminderDesk {
  /** `not_now`: certainly not told. Throws when it may have been told. */
  readonly remind: (notice: ReminderNotice) => Promise<'told' | 'not_now'>;
}

const LEASE_MS = 5 * 60_000;
/** Where a person is, and whether Slack knows them, is looked at this often: they may have changed their zone. */
const LOOK_AGAIN_MS = 60 * 60_000;
/** Whom Slack does not find for this long is not reminded. */
const PATIENCE_MS = 48 * 60 * 60_000;

/**
 * Sends what is due, each at nine in the morning of its person's working day, one after the other. Never for deals
 * that are archived, that they may not see or that are not theirs any more. Throws what the store throws, and when a
 * message may have been sent: it counts as sent.
 */
export async function sendReminders(desk: SendingDesk): Promise<void> {
  for (;;) {
    const reminder = await desk.reminders.claimDue(desk.clock.now(), LEASE_MS);
    if (reminder === undefined) return;
    await take(desk, reminder, await decide(desk, reminder));
  }
}

type Decision =
  | { readonly kind: 'tell'; readonly person: SlackPerson; readonly deal: Opportunity }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'drop' | 'forget' };

async function take(desk: SendingDesk, reminder: Reminder, decision: Decision): Promise<void> {
  const { id } = reminder;
  switch (decision.kind) {
    case 'drop':
      return desk.reminders.drop(id);
    case 'forget':
      return desk.reminders.forget(id);
    case 'wait':
      return desk.reminders.postpone(id, decision.until);
    case 'tell':
      return tell(desk, reminder, decision);
  }
}

async function decide(desk: SendingDesk, reminder: Reminder): Promise<Decision> {
  const found = await desk.mirror.find(reminder.opportunityId);
  if (found === undefined || found.archived) return { kind: 'forget' };
  const { opportunity: deal } = found;
  const isTheirs = deal.salesEngineers.some(({ email }) => email?.trim().toLowerCase() === reminder.email);
  if (!isTheirs || !(await stillHasDay(desk, deal, reminder))) return { kind: 'forget' };
  const person = await desk.slackByEmail.byEmail(reminder.email);
  if (person === undefined) return unknownPerson(desk, reminder);
  if (person.kind !== 'member') return { kind: 'drop' };
  const now = desk.clock.now();
  const due = dueFor(reminder, { now, timeZone: person.timeZone, isHoliday: desk.isHoliday });
  if (due.kind === 'wait')
    return { kind: 'wait', until: new Date(Math.min(due.at.getTime(), now.getTime() + LOOK_AGAIN_MS)) };
  if (due.kind === 'too_late' || !(await desk.reminders.wanted(person.id))) return { kind: 'drop' };
  return (await maySee(desk, person, reminder)) ?? { kind: 'tell', person, deal };
}

function unknownPerson({ clock }: SendingDesk, { plannedAt, date }: Reminder): Decision {
  const since = Math.max(plannedAt.getTime(), Date.parse(`${date}T00:00:00Z`));
  const now = clock.now().getTime();
  if (now - since > PATIENCE_MS) return { kind: 'drop' };
  return { kind: 'wait', until: new Date(now + LOOK_AGAIN_MS) };
}

/** Undefined: they may. */
async function maySee(
  desk: SendingDesk,
  person: SlackPerson,
  reminder: Reminder,
): Promise<Decision | undefined> {
  try {
    await mustStillSee(desk, person.id, reminder.opportunityId);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.problem.kind === 'deal_gone') return { kind: 'drop' };
    // Nobody can tell at the moment what is restricted.
    return { kind: 'wait', until: new Date(desk.clock.now().getTime() + LEASE_MS) };
  }
}

async function tell(
  desk: SendingDesk,
  { id, kind, date }: Reminder,
  { person, deal }: Extract<Decision, { kind: 'tell' }>,
): Promise<void> {
  const { clock, reminders, dealNotes, vendor } = desk;
  const today = localDate(clock.now(), person.timeZone);
  const comments = (await dealNotes.notesOf([deal.id])).get(deal.id)?.comments ?? [];
  const updates = readUpdates(comments, vendor, person.timeZone);
  // Noted before it is sent: after a crash in between nobody is told, and nobody is told twice.
  if (!(await reminders.markSent(id, person.id, clock.now()))) return;
  const told = await desk.remind({ id, slackUserId: person.id, kind, date, today, deal, updates });
  if (told === 'not_now') await reminders.unsend(id, new Date(clock.now().getTime() + LEASE_MS));
}
