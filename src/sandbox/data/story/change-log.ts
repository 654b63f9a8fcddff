import { fill, type Cast } from './cast.js';
import type { Plot } from './plot.js';
import type { Calendar } from '../calendar.js';
import type { DealSpec } from '../deal.js';
import { diceFor } from '../dice.js';
import { PATH, type PathStage, type StageName } from '../stages.js';

/** Why a deal moved on to a stage, in five to seven words (S0-46). */
const REASONS: Readonly<Record<PathStage, readonly string[]>> = {
  Discovery: ['first call showed a real need'],
  Scoping: [
    'pain is real and owner named',
    'budget holder agreed to look deeper',
    'two teams asked for a scope',
  ],
  Demo: [
    '{champ} asked for a live walkthrough',
    'scope agreed, team wants to see',
    'needs mapped, demo date is fixed',
  ],
  POC: [
    'demo convinced the pilot team fully',
    '{champ} wants proof in own stack',
    'success criteria agreed with {tech}',
  ],
  Proposal: [
    'all POC criteria met on time',
    'technical win confirmed by {champ} today',
    '{buyer} asked for a written quote',
  ],
  Negotiation: ['{buyer} chose us, legal started work', 'quote accepted, redlines are on the way'],
};

const OTHER_CHANGES: readonly string[] = [
  'Amount raised [ second team joined the same scope ]',
  'Close date moved [ budget meeting moved to next month ]',
  'Competitor added [ {rival} evaluated by their SRE group ]',
  'Feature added [ {tech} asked for {feature} as well ]',
  'Confidence lowered [ champion away and no deputy named ]',
  'Members changed [ solution architect joined the weekly calls ]',
];

/** The bullets under "Changes to Opportunity:" (S0-45), oldest first. */
export function changeLogOf(deal: DealSpec, plot: Plot, cast: Cast, calendar: Calendar): string[] {
  const dice = diceFor(`log:${deal.key}`);
  const line = (daysAgo: number, change: string): { daysAgo: number; text: string } => ({
    daysAgo,
    text: `${calendar.day(daysAgo)} : ${fill(change, cast)}`,
  });
  const moves = PATH.slice(1).flatMap((stage) => {
    const daysAgo = plot.began.get(stage);
    return daysAgo === undefined ? [] : [line(daysAgo, `Stage to ${stage} [ ${dice.pick(REASONS[stage])} ]`)];
  });
  const span = (plot.scenes[0]?.daysAgo ?? deal.quietDays) - deal.quietDays;
  const others = dice
    .some(
      OTHER_CHANGES.filter((change) => wordsIn(fill(change, cast)) <= 7),
      dice.int(0, 2),
    )
    .map((change) => line(calendar.workday(deal.quietDays + dice.int(0, Math.max(0, span))), change));
  const end = endOf(deal, plot);
  return [...moves, ...others, ...(end === undefined ? [] : [line(plot.endedDaysAgo ?? deal.quietDays, end)])]
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map(({ text }) => text);
}

const ENDS: Readonly<Partial<Record<StageName, string>>> = {
  Win: 'Stage to Win [ order form signed by both sides ]',
  Transferred: 'Stage to Transferred [ new region owner takes this over ]',
  'On hold': 'Stage: On hold [ reorganisation stops all new tools there ]',
};

function endOf(deal: DealSpec, plot: Plot): string | undefined {
  return plot.loss === undefined ? ENDS[deal.stage] : `Stage to Lost [ ${plot.loss.log} ]`;
}

/** Words of the rationale, as a person counts. */
function wordsIn(change: string): number {
  return (/\[ (.+) \]/u.exec(change)?.[1] ?? '').split(' ').length;
}
