import { useDeferredValue, useState } from 'react';
import type { NotionOverview } from '../../../notion/desk.js';
import { filteredRows } from '../state/filtered-rows.js';
import { useNotion } from './notion-context.js';

/** Columns beyond these make the table unreadable; the page has them all. */
const COLUMNS = 9;

/** The database as a table; archived and trashed rows are greyed. */
export function DatabaseTable({ openPage }: { readonly openPage: (pageId: string) => void }) {
  const { overview } = useNotion();
  const [words, setWords] = useState('');
  const rows = filteredRows(overview.rows, useDeferredValue(words));
  const columns = overview.properties.filter(({ type }) => type !== 'title').slice(0, COLUMNS);
  return (
    <div className="database">
      <div className="database-tools">
        <input
          type="search"
          aria-label="Filter rows"
          placeholder="Filter…"
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
        <span role="status">
          {rows.length} of {overview.rows.length}
        </span>
      </div>
      <div className="scroll-both" tabIndex={0} role="group" aria-label="Table, scrolling">
        <table aria-label={overview.title}>
          <thead>
            <tr>
              <th scope="col">{overview.properties.find(({ type }) => type === 'title')?.name ?? 'Name'}</th>
              <th scope="col">Comments</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} openPage={openPage} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: NotionOverview['rows'][number];
  readonly columns: NotionOverview['properties'];
  readonly openPage: (pageId: string) => void;
}

function Row({ row, columns, openPage }: RowProps) {
  const gone = row.inTrash ? 'In trash' : row.archived ? 'Archived' : undefined;
  return (
    <tr className={gone === undefined ? '' : 'row-gone'}>
      <th scope="row">
        <button
          type="button"
          className="row-title"
          dir="auto"
          onClick={() => {
            openPage(row.id);
          }}
        >
          {row.title === '' ? 'Untitled' : row.title}
        </button>
        {gone !== undefined && <span className="badge">{gone}</span>}
      </th>
      <td>{row.openComments > 0 ? row.openComments : ''}</td>
      {columns.map(({ id, name }) => (
        <td key={id} dir="auto">
          {row.cells[name]}
        </td>
      ))}
    </tr>
  );
}
