import type { Button } from '@slack/types';
import { printQuery } from '../../domain/query/print-query.js';
import {
  ASKING_NOTHING,
  type PersonWanted,
  type Query,
  type Scope,
  type SimpleFilter,
} from '../../domain/query/query.js';
import type { Report } from '../../domain/report/build-report.js';
import { NOBODY } from '../../domain/report/weighted-pipeline.js';
import { REPORT_DEALS } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { askButton } from './ask-again.js';
import { actions, context, type MessageBlock } from './building-blocks.js';

/** Buttons below the report; each leads to the deals behind its number. */
export function dealButtons(report: Report): readonly MessageBlock[] {
  const buttons = wantedDeals(report)
    .slice(0, REPORT_DEALS.length)
    .flatMap(([words, scope, filters], at): Button[] => {
      const query: Query = { ...ASKING_NOTHING, filters, scope };
      return askButton(clamp(words, 40), REPORT_DEALS[at] ?? REPORT_DEALS[0], {
        text: printQuery(query),
        offset: 0,
      });
    });
  return buttons.length === 0
    ? []
    : [context('The deals behind the numbers:'), actions('report:deals', ...buttons)];
}

/** What a number counts: its words, and the question that finds its deals. */
type Wanted = readonly [string, Scope, readonly SimpleFilter[]];

function wantedDeals(report: Report): readonly Wanted[] {
  const { rates, byStage, byEngineer, quiet, presumedLostAfterDays } = report;
  const [latest] = rates;
  const silent: SimpleFilter = {
    key: 'activity',
    negated: false,
    comparison: '>',
    days: presumedLostAfterDays,
  };
  return [
    ...(latest === undefined ? [] : [['Won', 'won', []] as const, ['Lost', 'lost', []] as const]),
    ...(latest === undefined || latest.presumedLost.length === 0
      ? []
      : [['Presumed lost', 'active', [silent]] as const]),
    ...(quiet.length === 0
      ? []
      : [['Quiet and cold', 'active', [{ ...silent, days: report.quietAfterDays - 1 }]] as const]),
    ...byStage
      .filter(({ deals }) => deals > 0)
      .slice(0, 8)
      .map(({ name }) => [name, 'active', [{ key: 'stage', negated: false, stages: [name] }]] as const),
    ...byEngineer
      .slice(0, 8)
      .map(({ name }) => [name, 'active', [{ key: 'se', negated: false, person: engineer(name) }]] as const),
  ];
}

function engineer(name: string): PersonWanted {
  return name === NOBODY ? { kind: 'nobody' } : { kind: 'name', name };
}
