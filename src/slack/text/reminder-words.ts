import type { ReminderKind } from '../../domain/reminders/reminder.js';
import { dayInWords } from './ago.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "today", "tomorrow", "yesterday", or "Monday, 23 Nov 2026". */
function dayFrom(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
  return near ?? `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}, ${dayInWords(date)}`;
}

/** What the reminder is about, without the deal's name: "The next step is due today". */
export function reminderSentence(kind: ReminderKind, date: string, today: string): string {
  const day = dayFrom(date, today);
  const isPast = date < today;
  switch (kind) {
    case 'next_step':
      return isPast ? `The next step was due ${on(day)}` : `The next step is due ${on(day)}`;
    case 'demo':
      return `The demo is ${on(day)}`;
    case 'revisit':
      return `You wanted to come back to this lost deal ${on(day)}`;
    case 'after_win':
      return isPast ? `It was won 30 days before ${day}` : 'It was won 30 days ago';
  }
}

/** What to do about it. */
export function reminderAdvice(kind: ReminderKind): string {
  switch (kind) {
    case 'next_step':
      return 'Once it is taken, set the next one.';
    case 'demo':
      return 'This is open on both sides.';
    case 'revisit':
      return 'Has their contract, budget or team changed? Reopen the deal with a change of stage, or make a new one.';
    case 'after_win':
      return 'Time for the 30-day follow-up: how is the roll-out going?';
  }
}

function on(day: string): string {
  return day.includes(',') ? `on ${day}` : day;
}

/** The reminder after its person answered: "Done: next step of 24 Nov 2026." */
export function answeredSentence(
  kind: ReminderKind,
  date: string,
  outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'snoozed'; readonly until: string }
    | { readonly kind: 'answered_before' },
): string {
  const what = `${NAMES[kind]} ${kind === 'after_win' ? 'due ' : ''}${dayInWords(date)}`;
  switch (outcome.kind) {
    case 'done':
      return `Done: ${what}.`;
    case 'snoozed':
      return `Snoozed until ${WEEKDAYS[new Date(`${outcome.until}T00:00:00Z`).getUTCDay()] ?? ''}, ${dayInWords(outcome.until)}: ${what}.`;
    case 'answered_before':
      return `This was answered before: ${what}.`;
  }
}

const NAMES: Readonly<Record<ReminderKind, string>> = {
  next_step: 'next step of',
  demo: 'demo of',
  revisit: 'coming back on',
  after_win: '30-day follow-up',
};
