import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import type { WriteOutcome } from '../services/ports/notion.js';
import type { RowPlace } from '../services/ports/pages.js';
import { appendBlocks } from './append-blocks.js';
import type { Caller } from './caller.js';
import { keptText } from './kept-text.js';
import { presentBlock, type NotionBlock } from './list-blocks.js';
import { richText, rowCells } from './new-blocks.js';
import { lookThenWrite } from './refusing.js';
import { writtenSchema } from './set-values.js';

type Written = Promise<WriteOutcome<{ readonly id: string }>>;

/** Adds a row below another one or as the last; `explain` finds out why Notion refused. */
export function addRow(
  caller: Caller,
  table: { readonly id: string; readonly columns: number },
  cells: readonly string[],
  { place, explain }: { readonly place: RowPlace; readonly explain: () => Promise<unknown> },
): Written {
  const { afterRowId, mark } = place;
  return lookThenWrite(
    () => Promise.resolve().then(() => rowCells(cells, table.columns, mark)),
    (row) =>
      appendBlocks(caller, {
        parentId: table.id,
        children: [{ table_row: { cells: row } }],
        ...(afterRowId === undefined
          ? {}
          : { position: { type: 'after_block', after_block: { id: afterRowId } } }),
      }),
    explain,
  );
}

const rowSchema = z.looseObject({ table_row: z.looseObject({ cells: z.array(z.array(z.unknown())) }) });

/**
 * Rewrites some cells of a row: Notion takes only whole rows, so the others go along as they stand there now. The mark
 * rides in the first new cell that has text.
 */
export function changeRow(
  caller: Caller,
  rowId: string,
  cells: readonly (string | undefined)[],
  { mark, explain }: { readonly mark: string; readonly explain: () => Promise<unknown> },
): Written {
  return lookThenWrite(
    async () => newCells(await presentBlock(caller, rowId), cells, mark),
    (row) =>
      caller.write({
        lane: 'interactive',
        subject: 'writing_pages',
        // Kept text is not of the SDK's types: it is what Notion itself sent.
        request: (client) =>
          client.request({ path: `blocks/${rowId}`, method: 'patch', body: { table_row: { cells: row } } }),
        toValue: (answer) => writtenSchema.safeParse(answer).data && { id: rowId },
        toCommitted: () => ({ id: rowId }),
      }),
    explain,
  );
}

function newCells(
  row: NotionBlock | undefined,
  cells: readonly (string | undefined)[],
  mark: string,
): readonly unknown[] {
  const present = rowSchema.safeParse(row).data?.table_row.cells;
  if (present === undefined || cells.length > present.length) throw rowChanged();
  const marked = cells.findIndex((text) => text !== undefined && text !== '');
  return present.map((old, index) => {
    const text = cells[index];
    if (text === undefined) return old.map(keptText);
    return richText([{ text, link: index === marked ? mark : undefined }], 'a cell');
  });
}

function rowChanged(): UserError {
  return new UserError({
    kind: 'changed_meanwhile',
    field: 'the row of the table',
    now: undefined,
    by: undefined,
  });
}
