import { addDays, type LocalDate } from '../local-date.js';
import { wordOn } from '../staleness/still-active.js';
import { quarterOf, type Quarter } from './quarter.js';
import { nameOf, type DealName, type ReportDeal } from './report-deal.js';

export interface CountingRules {
  readonly today: LocalDate;
  readonly presumedLostAfterDays: number;
  readonly fiscalYearStarts: number;
}

/** One quarter's win rate and what it is made of (S2-27…32). */
export interface QuarterRate {
  readonly quarter: Quarter;
  readonly won: readonly DealName[];
  readonly lost: readonly DealName[];
  /** Still open, without activity for so long that they count as lost; named one by one (S2-29). */
  readonly presumedLost: readonly DealName[];
  /** 0 to 1; undefined when nothing closed: there is no rate of nothing. */
  readonly rate: number | undefined;
  /** Technical wins among them, and their share; undefined when the database does not say it. */
  readonly technicalWins: number | undefined;
  readonly technicalRate: number | undefined;
  /** Won technically and lost all the same: the gap between the two rates. */
  readonly gap: readonly DealName[];
}

type Outcome = 'won' | 'lost' | 'presumed';

/** The win rate of each quarter in which something closed, the latest first. */
export function winRates(deals: readonly ReportDeal[], rules: CountingRules): readonly QuarterRate[] {
  const byQuarter = new Map<string, { quarter: Quarter; closed: [ReportDeal, Outcome][] }>();
  // Days as text compare fast; a calendar for each of many deals does not.
  const silentSince = addDays(rules.today, -rules.presumedLostAfterDays);
  for (const deal of deals) {
    const outcome = outcomeOf(deal, silentSince, rules.today);
    if (outcome === undefined) continue;
    const quarter = quarterOf(closedOn(deal, outcome, rules), rules.fiscalYearStarts);
    const group = byQuarter.get(quarter.label) ?? { quarter, closed: [] };
    group.closed.push([deal, outcome]);
    byQuarter.set(quarter.label, group);
  }
  return [...byQuarter.values()]
    .toSorted((a, b) => b.quarter.order - a.quarter.order)
    .map(({ quarter, closed }) => rateOf(quarter, closed));
}

/** Paused deals are never presumed lost; any other open one is after so many days (C6). */
function outcomeOf(deal: ReportDeal, silentSince: LocalDate, today: LocalDate): Outcome | undefined {
  const { role } = deal;
  switch (role) {
    case 'won':
    case 'lost':
      return role;
    case 'active':
    case 'demo':
    case 'poc':
      return isPresumed(deal, silentSince, today) ? 'presumed' : undefined;
    case 'on_hold':
    case 'transferred':
    case 'duplicate':
    case 'unqualified':
      return undefined;
  }
}

/** Silent for too long, unless somebody said that it is active; past the day that they named it is, however silent. */
function isPresumed(
  { lastActivityOn, stillActive }: ReportDeal,
  silentSince: LocalDate,
  today: LocalDate,
): boolean {
  const word = stillActive && wordOn(stillActive, { today, lastActivityOn });
  return word === undefined ? lastActivityOn < silentSince : word === 'over';
}

/**
 * The close date of a closed deal unless it lies ahead; of a presumed one the day on which it fell silent too long, or
 * which is past the day that somebody named.
 */
function closedOn(deal: ReportDeal, outcome: Outcome, rules: CountingRules): LocalDate {
  if (outcome === 'presumed') {
    const { lastActivityOn, stillActive } = deal;
    const silent = addDays(lastActivityOn, rules.presumedLostAfterDays);
    if (stillActive === undefined) return silent;
    const over = addDays(stillActive.until, 1);
    return lastActivityOn <= stillActive.since || over > silent ? over : silent;
  }
  const { closeDate } = deal;
  return closeDate === undefined || closeDate > rules.today ? deal.lastActivityOn : closeDate;
}

function rateOf(quarter: Quarter, closed: readonly (readonly [ReportDeal, Outcome])[]): QuarterRate {
  const of = (wanted: Outcome): readonly ReportDeal[] =>
    closed.flatMap(([deal, outcome]) => (outcome === wanted ? [deal] : []));
  const [won, lost, presumed] = [of('won'), of('lost'), of('presumed')];
  const judged = closed.filter(([deal]) => deal.technicalWin !== undefined).length;
  const technical = closed.filter(([deal]) => deal.technicalWin === true).length;
  return {
    ...{ quarter, won: won.map(nameOf), lost: lost.map(nameOf), presumedLost: presumed.map(nameOf) },
    rate: share(won.length, closed.length),
    technicalWins: judged === 0 ? undefined : technical,
    technicalRate: share(technical, judged),
    gap: [...lost, ...presumed].filter(({ technicalWin }) => technicalWin === true).map(nameOf),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
