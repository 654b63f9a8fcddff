import type { DataTableBlock } from '@slack/types';
import type { Report } from '../../domain/report/build-report.js';
import type { PipelineRow } from '../../domain/report/weighted-pipeline.js';
import { ACTION } from '../ids.js';
import { clamp, messageText } from '../text/outgoing.js';
import {
  factWords,
  money,
  names,
  NOTHING_CLOSED,
  pipelineWords,
  rateWords,
  ruleWords,
  technicalWords,
} from '../text/report-words.js';
import { type Trust, trustLine } from '../text/trust-line.js';
import {
  actions,
  button,
  context,
  header,
  lines,
  row,
  run,
  type Message,
  type MessageBlock,
} from './building-blocks.js';
import { chart, MOST_CATEGORIES } from './chart-block.js';
import { dealButtons } from './report-deals.js';

const QUARTERS = 8;
/** Lines of one section; the table has them all. */
const TOLD = 12;
const TABLE_ROWS = 100;

/** `/opp report`: two charts, one table, and every number of them in the text (S2-27…32, S4-7). */
export function reportMessage(report: Report, state: Trust, now: Date): Message {
  const trust = trustLine(report.deals, 'all', state, now);
  return {
    text: messageText([`Report ${report.quarter.label}`, ...told(report), trust].join('\n')),
    blocks: [
      header(`Report ${report.quarter.label}`),
      ...rateBlocks(report),
      ...presumedRows(report),
      ...stageBlocks(report),
      ...engineerTable(report),
      lines(run(factWords(report).join('\n'))),
      ...dealButtons(report),
      actions('report:send', button('Send to my DM as CSV', ACTION.reportSend, '')),
      context(trust),
    ],
  };
}

function told(report: Report): readonly string[] {
  const rates = report.rates.slice(0, QUARTERS);
  return [
    ...(rates.length === 0 ? [NOTHING_CLOSED] : rates.map(rateWords)),
    ...presumed(report),
    ...rates
      .slice(0, 1)
      .map(technicalWords)
      .filter((words) => words !== ''),
    ruleWords(report),
    ...report.byStage.map(pipelineWords),
    ...report.byEngineer.map(pipelineWords),
    ...factWords(report),
  ];
}

function presumed({ rates: [latest] }: Report): readonly string[] {
  if (latest === undefined || latest.presumedLost.length === 0) return [];
  return [`Presumed lost in ${latest.quarter.label}: ${names(latest.presumedLost)}`];
}

/** So many of them have a button; the others lie behind *Presumed lost*. */
const PRESUMED_ROWS = 5;

/** Each may be said to be still active (S2-31). */
function presumedRows({ rates }: Report): readonly MessageBlock[] {
  return rates
    .flatMap(({ presumedLost }) => presumedLost)
    .slice(0, PRESUMED_ROWS)
    .map(({ id, title }) =>
      row(
        `Presumed lost: ${clamp(title, 150)}`,
        button('Still active', ACTION.stillActive, id, { about: title }),
      ),
    );
}

function rateBlocks(report: Report): readonly MessageBlock[] {
  const rates = report.rates.slice(0, QUARTERS).toReversed();
  const [latest] = report.rates;
  if (latest === undefined) return [lines(run(NOTHING_CLOSED, { bold: true }))];
  const labels = rates.map(({ quarter }) => quarter.label);
  const share = (value: number | undefined): number => Math.round((value ?? 0) * 100);
  const business = { name: 'Business', values: rates.map(({ rate }) => share(rate)) };
  const technical = rates.some(({ technicalRate }) => technicalRate !== undefined)
    ? [{ name: 'Technical', values: rates.map(({ technicalRate }) => share(technicalRate)) }]
    : [];
  const words = [
    ...report.rates.slice(0, QUARTERS).map(rateWords),
    ...presumed(report),
    technicalWords(latest),
  ].filter((line) => line !== '');
  return [
    chart('bar', 'Win rate by quarter', labels, 'Percent', [business, ...technical]),
    lines(run(words.join('\n'))),
    context(ruleWords(report)),
  ];
}

function stageBlocks({ byStage }: Report): readonly MessageBlock[] {
  if (byStage.length === 0) return [lines(run('No open deal.'))];
  const shown = byStage.slice(0, MOST_CATEGORIES);
  const weighed = shown.some(({ weighted }) => weighted !== undefined);
  const series = [
    { name: 'Amount', values: shown.map(({ amount }) => amount) },
    ...(weighed ? [{ name: 'Weighed', values: shown.map(({ weighted }) => weighted ?? 0) }] : []),
  ];
  const stages = shown.map(({ name }) => name);
  return [
    chart('bar', 'Open pipeline by stage', stages, 'Amount', series),
    lines(run(byStage.slice(0, TOLD).map(pipelineWords).join('\n'))),
  ];
}

function engineerTable({ byEngineer, evaluations }: Report): readonly DataTableBlock[] {
  if (byEngineer.length === 0) return [];
  const running = new Map(evaluations.map(({ name, running: count }) => [name, count]));
  const number = (value: number, text: string) => ({ type: 'raw_number' as const, value, text });
  const text = (words: string) => ({ type: 'raw_text' as const, text: clamp(words, 60) });
  const row = ({ name, deals, amount, weighted }: PipelineRow) => [
    ...[text(name), number(deals, String(deals)), number(amount, money(amount))],
    weighted === undefined ? text('–') : number(weighted, money(weighted)),
    number(running.get(name) ?? 0, String(running.get(name) ?? 0)),
  ];
  return [
    {
      type: 'data_table',
      caption: 'Open deals by Sales Engineer',
      page_size: 10,
      row_header_column_index: 0,
      rows: [
        ['Sales Engineer', 'Deals', 'Amount', 'Weighed', 'Evaluations'].map(text),
        ...byEngineer.slice(0, TABLE_ROWS).map(row),
      ],
    },
  ];
}
