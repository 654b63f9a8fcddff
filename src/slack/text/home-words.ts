import type { Health, Home } from '../../domain/home/home.js';
import { nextDate, type HomeDeal, type NextDate } from '../../domain/home/home-deal.js';
import { daysBetween } from '../../domain/local-date.js';
import type { Reason } from '../../domain/staleness/reason.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';
import { trustLine } from './trust-line.js';

/** How many of something: "1 day", "3 days". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Why a deal needs somebody, in a few words. */
export function needWords(reason: Reason): string {
  switch (reason.kind) {
    case 'trouble_twice':
      return '‼️ in two updates in a row';
    case 'cold':
      return `cold: nothing for ${counted(reason.days, 'day')}${lostWords(reason)}`;
    case 'quiet':
      return `quiet for ${counted(reason.days, 'day')}${lostWords(reason)}`;
    case 'close_date_passed':
      return `close date passed ${counted(reason.days, 'day')} ago`;
    case 'our_item_old':
      return `owed for ${counted(reason.days, 'day')}: ${clamp(reason.text, 120)}`;
    case 'next_step_overdue':
      return `next step overdue by ${counted(reason.days, 'day')}`;
    case 'next_step_far':
      return `next step is ${counted(reason.days, 'day')} away`;
    case 'demo_passed':
      return `demo was ${counted(reason.days, 'day')} ago, still in Demo`;
    case 'decision_due':
      return `“Nothing new” ${reason.times} times in a row: time to decide`;
    case 'no_sales_engineer':
      return 'nobody is its Sales Engineer';
  }
}

/** What follows from a long silence (S2-29). */
function lostWords({ presumedLost }: { readonly presumedLost?: true | undefined }): string {
  return presumedLost === true ? ', reports count it as lost' : '';
}

const DATES: Readonly<Record<NextDate['kind'], string>> = {
  next_step: 'next step',
  demo: 'demo',
  poc_end: 'POC ends',
  close: 'closes',
};

/** "demo today", "next step in 3 days", "closes 12 Dec 2026". */
function nextDateWords({ kind, date }: NextDate, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return `${DATES[kind]} today`;
  if (days === 1) return `${DATES[kind]} tomorrow`;
  return days <= 14 ? `${DATES[kind]} in ${days} days` : `${DATES[kind]} ${dayInWords(date)}`;
}

/** Where the deal stands: stage, next date, whose move it is (S2-33, S2-34). */
export function standWords(deal: HomeDeal, today: string): string {
  const next = nextDate(deal, today);
  const { ourItems, theirItems } = deal.updates;
  return [
    clamp(deal.opportunity.stage?.name ?? 'no stage', 100),
    next === undefined ? '' : nextDateWords(next, today),
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

export function clockTime(now: Date, timeZone: string): string {
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
