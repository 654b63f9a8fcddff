import type { BlockObjectRequest } from '@notionhq/client';

import type { ChangeLine } from '../domain/change-log/change-line.js';
import { changeLineRuns } from '../domain/change-log/format-change-line.js';
import { UserError } from '../domain/errors.js';
import type { NewTable } from '../domain/page-body/page-body.js';
import type { TextRun } from '../services/ports/notion.js';
import { toRichText, type RichTextRun } from './comment-text.js';
import { cannotTake } from './refusing.js';

/** Blocks in one list of a request, as Notion allows: for a table its header and 99 rows (N21). */
const MOST_CHILDREN = 100;

/** Runs as Notion takes them, none for no text. Throws `notion_refused` for more than Notion takes (N21). */
export function richText(runs: readonly TextRun[], what: string): RichTextRun[] {
  if (runs.every(({ text }) => text === '')) return [];
  const split = toRichText(runs.filter(({ text }) => text !== ''));
  if (split === undefined) throw new UserError(cannotTake(`${what} is longer than Notion takes`));
  return [...split];
}

/** A heading; its whole text is a link when there is a mark. */
export function heading(text: string, mark: string | undefined): BlockObjectRequest {
  return { heading_2: { rich_text: richText([{ text, link: mark }], 'a heading') } };
}

/** One bullet of the change log, exactly S0-45; its date is the link that marks it. */
export function changeLineBlock(line: ChangeLine, mark: string): BlockObjectRequest {
  return { bulleted_list_item: { rich_text: richText(changeLineRuns(line, mark), 'the change log line') } };
}

/** The cells of a row, blanks at its end added; the first one with text carries the mark. */
export function rowCells(
  cells: readonly string[],
  columns: number,
  mark: string | undefined,
): RichTextRun[][] {
  if (cells.length > columns) {
    throw new UserError(cannotTake(`the row has ${cells.length} cells and the table ${columns} columns`));
  }
  const marked = cells.findIndex((text) => text !== '');
  return Array.from({ length: columns }, (_, index) =>
    richText([{ text: cells[index] ?? '', link: index === marked ? mark : undefined }], 'a cell'),
  );
}

/** A table with its rows; the first cell of its header may carry a mark. Throws `notion_refused` for more rows than one request holds (N21). */
export function tableBlock({ header, rows }: NewTable, mark?: string): BlockObjectRequest {
  if (rows.length >= MOST_CHILDREN) {
    throw new UserError(cannotTake(`a new table can have ${MOST_CHILDREN - 1} rows, not ${rows.length}`));
  }
  const children = [header, ...rows].map((cells, index) => ({
    table_row: { cells: rowCells(cells, header.length, index === 0 ? mark : undefined) },
  }));
  return { table: { table_width: header.length, has_column_header: true, has_row_header: false, children } };
}
