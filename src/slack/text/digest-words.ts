import {
  asksForDecision,
  type DigestAct,
  type DigestContent,
  type DigestEntry,
} from '../../domain/digest/digest-content.js';
import type { EndingQuarter } from '../../domain/digest/quarter-end.js';
import type { Workday } from '../../domain/playbook/digest.js';
import { DECISION_AFTER } from '../../domain/staleness/reasons.js';
import { ago } from './ago.js';
import { clamp } from './outgoing.js';
import { many, reasonWords, type WriteDay } from './reason-words.js';

/** "5 of your 14 active deals need you". */
export function digestTitle({ entries, active }: Pick<DigestContent, 'entries' | 'active'>): string {
  const need = entries.length === 1 ? 'needs' : 'need';
  return entries.length === 0
    ? `None of your ${many(active, 'active deal')} needs you now`
    : `${entries.length} of your ${many(active, 'active deal')} ${need} you`;
}

/** Whether the person is through with it: a third *Nothing new* in a row still asks for a decision. */
export function isDone({ act }: Pick<DigestEntry, 'act'>): boolean {
  return act !== undefined && !asksForDecision(act, DECISION_AFTER);
}

/** "3 of 5 done"; empty before the first one. */
export function progressWords({ entries }: Pick<DigestContent, 'entries'>): string {
  const done = entries.filter(isDone).length;
  if (done === 0) return '';
  return done === entries.length ? `All ${done} done. Thank you!` : `${done} of ${entries.length} done`;
}

/** Why it needs them, as a sentence. */
export function whyWords({ reasons }: Pick<DigestEntry, 'reasons'>, day: WriteDay): string {
  const said = reasons.map((reason) => reasonWords(reason, day)).join('; ');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

/** "✅ Legal reviews the order form (12 Nov 2026)". */
export function lastWords({ last }: Pick<DigestEntry, 'last'>, day: WriteDay): string {
  if (last === undefined) return 'No status update yet';
  const { sign = '', tldr = 'without a TLDR', on } = last;
  return `${sign} ${clamp(tldr, 160)} (${day(on)})`.trim();
}

/** "We owe: Fix SSO (22 days); Send report (today)"; what a reason names already is left out. */
export function owedWords({ weOwe, reasons }: Pick<DigestEntry, 'weOwe' | 'reasons'>): string {
  const named = reasons.find((reason) => reason.kind === 'our_item_old')?.text;
  const items = weOwe
    .filter(({ text }) => text !== named)
    .map(({ text, days }) => `${clamp(text, 80)} (${days === 0 ? 'today' : many(days, 'day')})`);
  if (items.length === 0) return '';
  return `${named === undefined ? 'We owe' : 'We also owe'}: ${items.join('; ')}`;
}

/** What became of a deal. */
export function actWords({ kind, until, times }: DigestAct, day: WriteDay): string {
  switch (kind) {
    case 'status':
      return 'status update posted';
    case 'stage':
      return 'stage changed';
    case 'handed_over':
      return 'handed over';
    case 'updated':
      return 'updated';
    case 'nothing_new':
      return `nothing new${times === undefined || times < 2 ? '' : ` (${times} times in a row)`}`;
    case 'still_active':
      return 'still active';
    case 'kept':
      return 'kept as it is';
    case 'snoozed':
      return until === undefined ? 'snoozed' : `snoozed, back on ${day(until)}`;
    case 'gone':
      return 'not there any more';
  }
}

/** For screen readers and notifications: everything that matters, in one text. */
export function digestText(content: DigestContent, day: WriteDay): string {
  const deals = content.entries.map((entry, n) => {
    const stage = entry.stage === undefined ? '' : ` (${entry.stage})`;
    const standing =
      entry.act !== undefined && isDone(entry) ? `done, ${actWords(entry.act, day)}` : whyWords(entry, day);
    return `${n + 1}. ${clamp(entry.title, 80)}${stage}: ${standing}.`;
  });
  const progress = progressWords(content);
  const quarter = content.quarter === undefined ? [] : [quarterWords(content.quarter)];
  return [
    `${digestTitle(content)}.`,
    ...quarter,
    ...(progress === '' ? [] : [`${progress}.`]),
    ...deals,
  ].join('\n');
}

/** `Q322 ends in 12 days: deals that close in it come first, and are quiet after 7 days.` (S2-2) */
export function quarterWords({ label, daysLeft, quietDays }: EndingQuarter): string {
  const when = daysLeft === 0 ? 'today' : `in ${many(daysLeft, 'day')}`;
  return `${label} ends ${when}: deals that close in it come first, and are quiet after ${many(quietDays, 'day')}.`;
}

/** How old the data is, when that matters. */
export function freshnessWords(freshAt: string | undefined, now: Date): string {
  if (freshAt === undefined) return 'Notion has not been read yet.';
  return `Notion as of ${ago(new Date(freshAt), now)}.`;
}

const DAY_NAMES: Readonly<Record<Workday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
};

/** "Monday", "Monday and Thursday". */
export function weekdayWords(weekdays: readonly Workday[]): string {
  const names = weekdays.map((name) => DAY_NAMES[name]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Where the first digest comes from, and how it is stopped. */
export const FIRST_DIGEST =
  'This is your first digest. Opp sends it in the morning, in your own time zone, and only when a deal needs you. Settings changes the days and the hour; Stop digest ends it, here or with /opp digest settings.';
