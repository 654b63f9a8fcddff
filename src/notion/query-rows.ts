import type { Client } from '@notionhq/client';
import type { Lane } from '../services/ports/notion.js';
import type { ScanWanted } from '../services/ports/deal-source.js';
import type { Caller } from './caller.js';
import { listSchema, type ListPage } from './pagination.js';
import type { AskRows } from './scan.js';

export interface RowQuery extends ScanWanted {
  readonly dataSourceId: string;
  readonly lane: Lane;
}

/** The requests with which `scanRows` reads one archive partition, oldest page first. */
export function askRows(caller: Caller, query: RowQuery): AskRows {
  return (from, cursor): Promise<ListPage> =>
    caller.read({
      lane: query.lane,
      subject: 'database',
      shape: listSchema,
      request: (client) => send(client, query, { ...bodyOf(from, query.editedSince), ...at(cursor) }),
    });
}

/** The SDK drops `is_archived` from its own query, so that the archived partition is asked for by hand. */
function send(client: Client, { dataSourceId, partition }: RowQuery, body: Body): Promise<unknown> {
  if (partition === 'current') return client.dataSources.query({ data_source_id: dataSourceId, ...body });
  return client.request({
    path: `data_sources/${dataSourceId}/query`,
    method: 'post',
    body: { ...body, is_archived: true },
  });
}

type Body = ReturnType<typeof bodyOf> & ReturnType<typeof at>;

function at(cursor: string | undefined) {
  return cursor === undefined ? {} : { start_cursor: cursor };
}

function bodyOf(from: string | undefined, editedSince: Date | undefined) {
  const created = from === undefined ? [] : [since('created_time', from)];
  const edited = editedSince === undefined ? [] : [since('last_edited_time', editedSince.toISOString())];
  const [first, ...more] = [...created, ...edited];
  return {
    sorts: [{ timestamp: 'created_time' as const, direction: 'ascending' as const }],
    page_size: 100,
    ...(first === undefined ? {} : { filter: more.length === 0 ? first : { and: [first, ...more] } }),
  };
}

function since(timestamp: 'created_time' | 'last_edited_time', moment: string) {
  const condition = { on_or_after: moment };
  return timestamp === 'created_time'
    ? { timestamp, created_time: condition }
    : { timestamp, last_edited_time: condition };
}
