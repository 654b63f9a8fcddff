import type { LinkedText } from '../status-update/format.js';
import type { ChangeLine } from './change-line.js';
import { tidyChangeLine } from './tidy-change-line.js';

/**
 * The line as a reader sees it, `<date> : <summary> [ <rationale> ]` (S0-45). Its bullet is the list item that it
 * stands in. Word budgets are not checked here, see `checkChangeLine`.
 */
export function formatChangeLine(line: ChangeLine): string {
  const { date, summary, rationale } = tidyChangeLine(line);
  return [date, ':', ...(summary === '' ? [] : [summary]), ...bracketed(rationale)].join(' ');
}

/**
 * The same text in runs; joined they are exactly `formatChangeLine`. The first is the date and carries `markUrl`,
 * by which the line is found again. Each run is short when `checkChangeLine` let the line pass.
 */
export function changeLineRuns(line: ChangeLine, markUrl: string): readonly LinkedText[] {
  const text = formatChangeLine(line);
  return [
    { text: text.slice(0, line.date.length), link: markUrl },
    { text: text.slice(line.date.length), link: undefined },
  ];
}

function bracketed(rationale: string): readonly string[] {
  return rationale === '' ? [] : [`[ ${rationale} ]`];
}
