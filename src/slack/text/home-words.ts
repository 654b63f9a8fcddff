import type { Health, Home } from '../../domain/home/home.js';
import { nextDate, type HomeDeal, type NextDate } from '../../domain/home/home-deal.js';
import { daysBetween } from '../../domain/local-date.js';
import { clamp } from './outgoing.js';
import { weekdayWords } from './digest-words.js';
import { dayWriter, type WriteDay } from './reason-words.js';
import { SORT_WORDS } from './sort-words.js';
import { trustLine } from './trust-line.js';

const DATES: Readonly<Record<NextDate['kind'], string>> = {
  next_step: 'next step',
  demo: 'demo',
  poc_end: 'POC ends',
  close: 'closes',
};

/** "demo today", "next step in 3 days", "closes 12 Dec 2026". */
function nextDateWords({ kind, date }: NextDate, today: string, day: WriteDay): string {
  const days = daysBetween(today, date);
  if (days === 0) return `${DATES[kind]} today`;
  if (days === 1) return `${DATES[kind]} tomorrow`;
  return days <= 14 ? `${DATES[kind]} in ${days} days` : `${DATES[kind]} ${day(date)}`;
}

/** Where the deal stands: stage, next date, whose move it is (S2-33, S2-34). */
export function standWords(deal: HomeDeal, today: string, day: WriteDay): string {
  return [clamp(deal.opportunity.stage?.name ?? 'no stage', 100), stepWords(deal, today, day)]
    .filter((words) => words !== '')
    .join(' · ');
}

/** The same without the stage, where that is said already. */
export function stepWords(deal: HomeDeal, today: string, day: WriteDay): string {
  const next = nextDate(deal, today);
  const { ourItems, theirItems } = deal.updates;
  return [
    next === undefined ? '' : nextDateWords(next, today, day),
    ourItems.length > 0 ? 'your move' : theirItems.length > 0 ? 'their move' : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** "14 active · 5 need you · 3 in a POC". */
export function countsLine({ total, needing, load }: Home): string {
  return [
    `${total} active`,
    needing === 0 ? 'none needs you now' : `${needing} ${needing === 1 ? 'needs' : 'need'} you`,
    load.pocs === 0 ? '' : `${load.pocs} in a POC`,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

const BAR = 10;

/** A bar with its numbers: "▰▰▰▱▱▱▱▱▱▱ 14 of 40 deals". */
function bar(count: number, of: number, what: string): string {
  const full = Math.min(BAR, Math.round((count / of) * BAR));
  const over = count > of ? ', more than planned' : '';
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR - full)} ${count} of ${of} ${what}${over}`;
}

/** The load against the playbook's numbers (S4-7), which are planning numbers and say so (C15). */
export function loadLines({ load, capacity }: Home): readonly string[] {
  return [
    bar(load.active, capacity.active_deals, 'active deals'),
    bar(load.pocs, capacity.pocs, 'POCs'),
    'Planning numbers of the playbook: they tell when to ask for help, not how well anybody works.',
  ];
}

/** "212 of 212 read · 40 s ago", as of the moment at which Home was put together. */
export function healthLine(health: Health, now: Date, timeZone: string): string {
  // Whose deals these are is said above: here it is about the whole database.
  const [, ...rest] = trustLine(0, 'all', health, now).split(' · ');
  return `Notion: ${rest.join(' · ')} · as of ${clockTime(now, timeZone)}`;
}

function clockTime(now: Date, timeZone: string): string {
  const how = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...how, timeZone }).format(now);
  } catch {
    return `${new Intl.DateTimeFormat('en-GB', { ...how, timeZone: 'UTC' }).format(now)} UTC`;
  }
}

/** Where the page stands: "11–20 of 60". */
export function pagePosition({ offset, deals, total }: Home): string {
  return `${offset + 1}–${offset + deals.length} of ${total}`;
}

/** When the digest comes, how dates look and how lists are sorted. */
export function settingsLines({
  settings,
  timeZone,
}: Pick<Home, 'settings' | 'timeZone'>): readonly string[] {
  const { digest, weekdays, hour, dateLanguage, defaultSort, reminders } = settings;
  const when = `on ${weekdayWords(weekdays)} at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
  return [
    digest
      ? `Digest: ${when}, when a deal needs you.`
      : 'Digest: off. /opp digest still shows it whenever you ask.',
    `Dates look like ${dayWriter(dateLanguage)(EXAMPLE_DAY)}. Lists: ${SORT_WORDS[defaultSort ?? 'activity']}.`,
    reminders
      ? 'Reminders: on. Next steps, demos the day before, lost deals to come back to, 30 days after a win; at 09:00, never at weekends.'
      : 'Reminders: off.',
  ];
}

/** A day above the twelfth, so that it shows which number is the month. */
const EXAMPLE_DAY = '2026-11-21';
