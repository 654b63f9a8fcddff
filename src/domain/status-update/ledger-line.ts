import { parseLocalDate } from '../local-date.js';
import type { Statement } from './statement.js';

/** How a ledger line begins when the line is not an event with its day. */
const OPENINGS: readonly (readonly [string, Omit<Statement, 'text'>])[] = [
  ['TLDR: ', { field: 'tldr' }],
  ['Sentiment: ', { field: 'sentiment' }],
  ['Risks: ', { field: 'risk' }],
  ['Open items (customer side): ', { field: 'item', side: 'customer' }],
  ['Open items (our side): ', { field: 'item', side: 'vendor' }],
  ['Timeline: ', { field: 'timeline' }],
  ['Said: ', { field: 'free' }],
];
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** A statement as the one line by which the ledger remembers it; `fromLedgerLine` is its exact inverse. */
export function ledgerLine({ field, side, date, text }: Statement): string {
  if (field === 'timeline' && date !== undefined) return `${date}: ${text}`;
  const opening = OPENINGS.find(([, one]) => one.field === field && one.side === side);
  return `${opening?.[0] ?? 'Said: '}${text}`;
}

/** The statement that a ledger line holds; a line of unknown origin is free text. */
export function fromLedgerLine(line: string): Statement {
  const opening = OPENINGS.find(([start]) => line.startsWith(start));
  if (opening !== undefined) return { ...opening[1], text: line.slice(opening[0].length) };
  const date = parseLocalDate(line.slice(0, DATE_LENGTH));
  const text = line.slice(DATE_LENGTH + ': '.length);
  const dated = date !== undefined && line.startsWith(': ', DATE_LENGTH);
  return dated ? { field: 'timeline', date, text } : { field: 'free', text: line };
}
