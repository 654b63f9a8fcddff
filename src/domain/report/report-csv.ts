import type { Report } from './build-report.js';
import type { DealName } from './report-deal.js';

type Cell = string | number | undefined;

/** The report as comma-separated text, one table below the other; a blank cell is a number that nobody can know. */
export function reportCsv(report: Report): string {
  const tables: readonly (readonly (readonly Cell[])[])[] = [
    [
      [
        'quarter',
        'won',
        'lost',
        'presumed lost',
        'win rate',
        'technical wins',
        'technical rate',
        'which are presumed lost',
      ],
      ...report.rates.map(({ quarter, won, lost, presumedLost, rate, technicalWins, technicalRate }) => [
        ...[quarter.label, won.length, lost.length, presumedLost.length, rounded(rate)],
        ...[technicalWins, rounded(technicalRate), names(presumedLost)],
      ]),
    ],
    [
      ['stage', 'open deals', 'amount', 'weighted'],
      ...report.byStage.map(({ name, deals, amount, weighted }) => [name, deals, amount, weighted]),
    ],
    [
      ['sales engineer', 'open deals', 'amount', 'weighted'],
      ...report.byEngineer.map(({ name, deals, amount, weighted }) => [name, deals, amount, weighted]),
    ],
    ...velocityTables(report),
    [
      ['quiet', 'cold'],
      [names(report.quiet), names(report.cold)],
    ],
  ];
  return `${tables.map((rows) => rows.map((row) => row.map(csvCell).join(',')).join('\n')).join('\n\n')}\n`;
}

function velocityTables({ velocity }: Report): readonly (readonly (readonly Cell[])[])[] {
  if (velocity === undefined) return [];
  const { groups, stays } = velocity;
  return [
    [
      ['velocity', 'open deals', 'which'],
      ...groups.map(({ name, deals }) => [name, deals.length, names(deals)]),
    ],
    [
      ['stage', 'median days', 'stays'],
      ...stays.map(({ stage, median, stays: count }) => [stage, median, count]),
    ],
  ];
}

function names(deals: readonly DealName[]): string {
  return deals.map(({ title }) => title).join('; ');
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}

/** A text that a spreadsheet could take for a formula is kept a text. */
function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
