import { useState } from 'react';
import { numberAt, textAt, type Json } from '../state/json.js';
import { cellText, sortedRows, tableRows } from '../state/table-cells.js';
import { ReadOnlyBlock } from './read-only.js';

interface Order {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** Slack's default for `page_size`. */
const PAGE_SIZE = 5;

/** A data_table: sorted and paged here, as in Slack's client. */
export function DataTable({ block }: { readonly block: Json }) {
  const [header = [], ...body] = tableRows(block);
  const [order, setOrder] = useState<Order>();
  const [page, setPage] = useState(0);
  const size = numberAt(block, 'page_size') ?? PAGE_SIZE;
  const rows = order ? sortedRows(body, order.column, order.direction) : body;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const headColumn = numberAt(block, 'row_header_column_index');
  const turn = (column: number): void => {
    const again = order?.column === column && order.direction === 'ascending';
    setOrder({ column, direction: again ? 'descending' : 'ascending' });
    setPage(0);
  };
  return (
    <div className="data-table">
      <div className="scroll-x" tabIndex={0} role="group" aria-label={textAt(block, 'caption') ?? 'Table'}>
        <table>
          <caption>{textAt(block, 'caption')}</caption>
          <thead>
            <tr>
              {header.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order?.column === column ? order.direction : undefined}
                >
                  <button
                    type="button"
                    onClick={() => {
                      turn(column);
                    }}
                  >
                    {cellText(cell)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * size, (page + 1) * size).map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <Cell key={column} cell={cell} isHead={column === headColumn} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager {...{ page, pages, setPage }} />}
    </div>
  );
}

function Cell({ cell, isHead }: { readonly cell: Json; readonly isHead: boolean }) {
  const content = cell['type'] === 'rich_text' ? <ReadOnlyBlock block={cell} /> : cellText(cell);
  return isHead ? <th scope="row">{content}</th> : <td>{content}</td>;
}

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly setPage: (page: number) => void;
}

function Pager({ page, pages, setPage }: PagerProps) {
  const step = (label: string, to: number) => (
    <button
      type="button"
      className="button button-small"
      disabled={to < 0 || to >= pages}
      onClick={() => {
        setPage(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="pager">
      {step('Previous', page - 1)}
      <span>
        {page + 1} of {pages}
      </span>
      {step('Next', page + 1)}
    </div>
  );
}
