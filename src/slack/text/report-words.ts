import type { Report } from '../../domain/report/build-report.js';
import type { DealName } from '../../domain/report/report-deal.js';
import type { PipelineRow } from '../../domain/report/weighted-pipeline.js';
import type { QuarterRate } from '../../domain/report/win-rate.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

const MONEY = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const NAMED = 10;

export function money(amount: number): string {
  return MONEY.format(amount);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `Q426: 36 % = 5 won / (5 won + 7 lost + 2 presumed lost)` (S2-27, S2-30). */
export function rateWords({ quarter, won, lost, presumedLost, rate }: QuarterRate): string {
  const share = rate === undefined ? 'no rate' : percent(rate);
  const counts = `${won.length} won / (${won.length} won + ${lost.length} lost + ${presumedLost.length} presumed lost)`;
  return `${quarter.label}: ${share} = ${counts}`;
}

/** `technical 50 %, business 36 %`, and whose difference it is. */
export function technicalWords({ technicalRate, rate, gap }: QuarterRate): string {
  if (technicalRate === undefined || rate === undefined) return '';
  const lost = gap.length === 0 ? '' : ` · won technically, lost all the same: ${names(gap)}`;
  return `Technical ${percent(technicalRate)}, business ${percent(rate)}${lost}`;
}

/** `Won / (won + lost), an open deal without activity for 60 days counting as lost.` */
export function ruleWords({ presumedLostAfterDays }: Report): string {
  return `Win rate = won / (won + lost). An open deal without activity for more than ${presumedLostAfterDays} days counts as lost; it is not closed by that, and paused ones never count.`;
}

export const NOTHING_CLOSED = 'No deal was closed yet: there is no win rate.';

export function names(deals: readonly DealName[]): string {
  const shown = deals.slice(0, NAMED).map(({ title }) => clamp(title, 60));
  const more = deals.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** `Discovery: 12 deals, 340K, weighed 34K`. */
export function pipelineWords({ name, deals, amount, weighted, withoutAmount }: PipelineRow): string {
  const weighed = weighted === undefined ? '' : `, weighed ${money(weighted)}`;
  const blank = withoutAmount === 0 ? '' : ` (${withoutAmount} without an amount)`;
  return `${clamp(name, 60)}: ${deals} ${deals === 1 ? 'deal' : 'deals'}, ${money(amount)}${weighed}${blank}`;
}

/** What is told in a line each. */
export function factWords(report: Report): readonly string[] {
  const { quarter, medianDaysToWin, evaluations, quiet, cold, capacity } = report;
  const overloaded = evaluations.filter(({ overload }) => overload);
  const running = evaluations.map(({ name, running: count }) => `${name} ${count}`).join(', ');
  return [
    `${quarter.label} has ${quarter.daysLeft} days left`,
    ...(medianDaysToWin === undefined
      ? []
      : [`Half of the won deals took ${Math.ceil(medianDaysToWin)} days or less`]),
    ...(evaluations.length === 0 ? [] : [`Evaluations running: ${clamp(running, 600)}`]),
    ...(report.velocity === undefined ? [] : velocityWords(report.velocity)),
    ...(report.technicalUnknown ? [TECHNICAL_UNKNOWN] : []),
    ...overloaded.map(({ name, running: count }) => `${name} has more evaluations (${count}) than planned`),
    ...keptWords(report),
    `Quiet: ${quiet.length} · cold: ${cold.length}`,
    ...(capacity === undefined ? [] : [capacityWords(capacity)]),
  ];
}

/** `Silent, and active as somebody said: Acme (until 12 Jan 2027)` (S2-31). */
function keptWords({ keptActive }: Report): readonly string[] {
  if (keptActive.length === 0) return [];
  const shown = keptActive
    .slice(0, NAMED)
    .map(({ title, until }) => `${clamp(title, 60)} (until ${dayInWords(until)})`);
  const more = keptActive.length - shown.length;
  const rest = more > 0 ? `, and ${more} more` : '';
  return [`Silent, and active as somebody said: ${shown.join(', ')}${rest}`];
}

const TECHNICAL_UNKNOWN =
  'Technical wins are not counted: no property of the database says them. /opp setup names what to add.';

/** `Velocity: Fast Track 3 · Standard 12 · At Risk 4`; nothing of groups without deals. */
export function velocityWords({ groups }: NonNullable<Report['velocity']>): readonly string[] {
  const counts = groups
    .filter(({ deals }) => deals.length > 0)
    .map(({ name, deals }) => `${name} ${deals.length}`);
  if (counts.length === 0) return ['Velocity: too few deals left a stage to compare with.'];
  return [`Velocity: ${counts.join(' · ')} (/opp report velocity)`];
}

/** What is planned is never mixed with what is measured (C15). */
function capacityWords({ goalActive, plannedRate, disclaimer }: NonNullable<Report['capacity']>): string {
  const rate = plannedRate === undefined ? '' : `, a win rate of ${percent(plannedRate)}`;
  return `Planned: ${goalActive} active deals each${rate}. ${disclaimer}`;
}

/** `POC: half of 9 deals left it within 14 days`. */
export function stayWords({
  stage,
  median,
  stays,
}: NonNullable<Report['velocity']>['stays'][number]): string {
  return `${clamp(stage, 60)}: half of ${stays} deals left it within ${Math.ceil(median)} days`;
}
