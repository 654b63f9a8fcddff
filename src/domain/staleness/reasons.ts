import { addDays, daysBetween, localDate, type LocalDate } from '../local-date.js';
import { isActive } from '../opportunity.js';
import { quietDays, type AttentionRules, type QuietThresholds } from '../playbook/quiet.js';
import { closesInIt, endingQuarter, type QuarterRules } from '../digest/quarter-end.js';
import type { ClockRules } from '../guide/running-clocks.js';
import type { DealFacts, Today } from './deal-facts.js';
import type { Reason } from './reason.js';
import { BY_SEVERITY } from './severity.js';
import { wordOn } from './still-active.js';

/** After so many *Nothing new* in a row somebody has to decide. */
export const DECISION_AFTER = 3;

/** The playbook's numbers. */
export interface AttentionThresholds {
  readonly quiet_after_days: QuietThresholds;
  readonly attention: AttentionRules;
  /** Left out: nothing must happen within a time. */
  readonly clocks?: ClockRules['clocks'] | undefined;
  readonly stages?: ClockRules['stages'] | undefined;
  /** What reports count as lost; left out: nothing is said of it. */
  readonly reporting?:
    | {
        readonly presumed_lost_after_days: number;
        readonly still_active_days?: number | undefined;
        readonly fiscal_year_starts?: number | undefined;
      }
    | undefined;
  readonly digest?: QuarterRules['digest'];
}

/**
 * Why the deal needs somebody, what hurts most first; none: all is well, or nobody wants to hear of it now. Closed
 * deals need nobody. On hold nothing is quiet and nobody is pressed; only a next step that is due, and a deal that
 * nobody has, are told.
 */
export function reasonsOf(facts: DealFacts, rules: AttentionThresholds, today: Today): readonly Reason[] {
  if (!isActive(stageOf(facts)) || isSnoozed(facts, today.date)) return [];
  const resting = facts.stageRole === 'on_hold';
  const found: readonly (Reason | false)[] = [
    silence(facts, rules, today),
    nextStepOverdue(facts, today.date),
    !facts.hasSalesEngineer && { kind: 'no_sales_engineer' },
    ...(resting
      ? []
      : [
          troubleTwice(facts),
          stillActiveOver(facts, rules, today),
          closeDatePassed(facts, today.date),
          ...clocksRunOut(facts),
          ourItemOld(facts, rules.attention, today.date),
          nextStepFar(facts, rules.attention, today.date),
          demoPassed(facts, rules.attention, today.date),
          facts.nothingNew >= DECISION_AFTER && { kind: 'decision_due' as const, times: facts.nothingNew },
        ]),
  ];
  return found.filter((reason) => reason !== false).toSorted(BY_SEVERITY);
}

/** A snooze never outlasts the close date that lay ahead when it was set: the deal is back when that has passed. */
export function isSnoozed(
  { snooze, closeDate }: Pick<DealFacts, 'snooze' | 'closeDate'>,
  today: LocalDate,
): boolean {
  return snooze !== undefined && today < backOn(snooze, closeDate);
}

/** The day on which a snoozed deal comes back. */
export function backOn(
  { until, since }: NonNullable<DealFacts['snooze']>,
  closeDate: LocalDate | undefined,
): LocalDate {
  if (closeDate === undefined || closeDate < since) return until;
  const passed = addDays(closeDate, 1);
  return passed < until ? passed : until;
}

/** Whole days since anything happened, as the reader's calendar counts them. */
export function daysQuiet({ lastActivity }: Pick<DealFacts, 'lastActivity'>, today: Today): number {
  return Math.max(0, daysBetween(localDate(lastActivity.at, today.timeZone), today.date));
}

/** Silence means nothing: on hold, or during a POC or trial until its end and some days (S4-72). */
function isPaused(
  { stageRole, poc }: Pick<DealFacts, 'stageRole' | 'poc'>,
  { quiet_after_days, attention }: AttentionThresholds,
  today: LocalDate,
): boolean {
  if (stageRole === 'on_hold' && quiet_after_days.stages.on_hold === undefined) return true;
  if (poc === undefined || (poc.start !== undefined && today < poc.start)) return false;
  return daysBetween(poc.end, today) <= attention.after_poc_days;
}

function silence(facts: DealFacts, rules: AttentionThresholds, today: Today): Reason | false {
  if (isPaused(facts, rules, today.date)) return false;
  const days = daysQuiet(facts, today);
  const { quiet, cold } = quietDays(rules, facts.stageRole);
  if (days < Math.min(quiet, quietAtQuarterEnd(facts, rules, today.date))) return false;
  const kind = days < cold ? 'quiet' : 'cold';
  const reason: Reason = { kind, days, since: facts.lastActivity.kind };
  const lost = wordOf(facts, today) === undefined && countsAsLost(facts, rules, days);
  return lost ? { ...reason, presumedLost: true } : reason;
}

/** Near the end of a quarter what closes in it is quiet sooner (S2-2). */
function quietAtQuarterEnd({ closeDate }: DealFacts, rules: AttentionThresholds, today: LocalDate): number {
  const ending = endingQuarter(rules, today);
  return ending !== undefined && closesInIt(rules, ending, closeDate) ? ending.quietDays : Infinity;
}

/** The day that somebody named has passed, and nothing happened since: whoever has the deal is asked again (S2-31). */
function stillActiveOver(facts: DealFacts, { reporting }: AttentionThresholds, today: Today): Reason | false {
  const until = facts.stillActive?.until;
  if (reporting === undefined || until === undefined || wordOf(facts, today) !== 'over') return false;
  const days = daysBetween(until, today.date);
  return { kind: 'still_active_over', days, date: until, presumedLost: true };
}

function wordOf(
  { stillActive, lastActivity }: DealFacts,
  { date, timeZone }: Today,
): ReturnType<typeof wordOn> {
  return wordOn(stillActive, { today: date, lastActivityOn: localDate(lastActivity.at, timeZone) });
}

/** As the report counts it: paused deals never do. */
function countsAsLost({ stageRole }: DealFacts, { reporting }: AttentionThresholds, days: number): boolean {
  return reporting !== undefined && stageRole !== 'on_hold' && days > reporting.presumed_lost_after_days;
}

/** Whether reports count the deal as lost, by one of its reasons (S2-29…31). */
export function saysPresumedLost(reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => 'presumedLost' in reason && reason.presumedLost === true);
}

function troubleTwice({ sentiments: [last, before] }: DealFacts): Reason | false {
  return last === '‼️' && before === '‼️' && { kind: 'trouble_twice' };
}

function closeDatePassed({ closeDate: date }: DealFacts, today: LocalDate): Reason | false {
  return (
    date !== undefined && date < today && { kind: 'close_date_passed', days: daysBetween(date, today), date }
  );
}

/** What the team wants done within a time, and was not (S4-42, S4-52). */
function clocksRunOut({ clocks = [] }: DealFacts): readonly Reason[] {
  return clocks.map(({ name, says, hoursOver }) => {
    return { kind: 'clock_run_out', days: Math.floor(hoursOver / 24), name, says };
  });
}

function ourItemOld({ ourItems }: DealFacts, rules: AttentionRules, today: LocalDate): Reason | false {
  const old = ourItems
    .map(({ text, since }) => ({ text, days: daysBetween(since, today) }))
    .filter(({ days }) => days > rules.our_item_days)
    .toSorted((a, b) => b.days - a.days);
  const [oldest] = old;
  return oldest !== undefined && { kind: 'our_item_old', ...oldest, others: old.length - 1 };
}

function nextStepOverdue({ nextStepDate: date }: DealFacts, today: LocalDate): Reason | false {
  return (
    date !== undefined && date < today && { kind: 'next_step_overdue', days: daysBetween(date, today), date }
  );
}

function nextStepFar(
  { nextStepDate: date }: DealFacts,
  rules: AttentionRules,
  today: LocalDate,
): Reason | false {
  if (date === undefined) return false;
  const days = daysBetween(today, date);
  return days > rules.next_step_days && { kind: 'next_step_far', days, date };
}

/** The demo's day is over for as long as the rule says, and the deal is still there (S4-107). */
function demoPassed(facts: DealFacts, rules: AttentionRules, today: LocalDate): Reason | false {
  const { stageRole, demoDate: date } = facts;
  if (stageRole !== 'demo' || date === undefined) return false;
  const days = daysBetween(date, today);
  return (days - 1) * 24 >= rules.demo_passed_hours && { kind: 'demo_passed', days, date };
}

function stageOf({ stageRole }: Pick<DealFacts, 'stageRole'>): Parameters<typeof isActive>[0] {
  return { stage: stageRole && { name: stageRole, role: stageRole } };
}
