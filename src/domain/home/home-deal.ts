import type { LocalDate } from '../local-date.js';
import { daysBetween } from '../local-date.js';
import type { Opportunity } from '../opportunity.js';
import type { DealFacts, OurItem } from '../staleness/deal-facts.js';
import type { Reason } from '../staleness/reason.js';

/** One active deal of a person, as Home shows it. */
export interface HomeDeal {
  readonly opportunity: Opportunity;
  readonly facts: Pick<DealFacts, 'demoDate' | 'nextStepDate' | 'closeDate' | 'poc' | 'stageRole'>;
  readonly daysQuiet: number;
  /** What hurts most first; none: the deal needs nobody today. */
  readonly reasons: readonly Reason[];
  readonly updates: {
    readonly last: { readonly tldr: string | undefined } | undefined;
    readonly ourItems: readonly OurItem[];
    readonly theirItems: readonly OurItem[];
  };
}

/** The next day on which something is due. */
export interface NextDate {
  readonly kind: 'next_step' | 'demo' | 'poc_end' | 'close';
  readonly date: LocalDate;
}

/** The soonest of the deal's dates that is not over. */
export function nextDate({ facts }: Pick<HomeDeal, 'facts'>, today: LocalDate): NextDate | undefined {
  const { nextStepDate, demoDate, poc, closeDate } = facts;
  const dates: readonly (readonly [NextDate['kind'], LocalDate | undefined])[] = [
    ['next_step', nextStepDate],
    ['demo', demoDate],
    ['poc_end', poc?.end],
    ['close', closeDate?.slice(0, 10)],
  ];
  return dates
    .flatMap(([kind, date]): NextDate[] => (date === undefined || date < today ? [] : [{ kind, date }]))
    .toSorted((a, b) => compare(a.date, b.date))[0];
}

/** Those that need somebody first, as they come; then by their next date, those without one last. */
export function inHomeOrder(deals: readonly HomeDeal[], today: LocalDate): readonly HomeDeal[] {
  const needing = deals.filter(({ reasons }) => reasons.length > 0);
  const others = deals
    .filter(({ reasons }) => reasons.length === 0)
    .map((deal) => ({ deal, date: nextDate(deal, today)?.date ?? '9999-12-31' }))
    .toSorted(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.deal.opportunity.title, b.deal.opportunity.title) ||
        compare(a.deal.opportunity.id, b.deal.opportunity.id),
    );
  return [...needing, ...others.map(({ deal }) => deal)];
}

/** Something that one side owes, with its deal. */
export interface Move {
  readonly opportunityId: string;
  readonly title: string;
  readonly text: string;
  /** Since so many days. */
  readonly days: number;
}

/** What we owe and what we wait for (S2-33, S2-34), the oldest first. */
export function movesOf(
  deals: readonly HomeDeal[],
  today: LocalDate,
): { readonly mine: readonly Move[]; readonly theirs: readonly Move[] } {
  const of = (side: 'ourItems' | 'theirItems'): readonly Move[] =>
    deals
      .flatMap(({ opportunity: { id, title }, updates }) =>
        updates[side].map(({ text, since }): Move => {
          const days = since === '' ? 0 : Math.max(0, daysBetween(since, today));
          return { opportunityId: id, title, text, days };
        }),
      )
      .toSorted((a, b) => b.days - a.days || compare(a.title, b.title) || compare(a.text, b.text));
  return { mine: of('ourItems'), theirs: of('theirItems') };
}

/** How much somebody carries. */
export interface Load {
  readonly active: number;
  readonly pocs: number;
}

export function loadOf(deals: readonly HomeDeal[]): Load {
  return { active: deals.length, pocs: deals.filter(({ facts }) => facts.stageRole === 'poc').length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
