import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { MirrorState } from '../services/ports/mirror.js';
import type { SyncNotes } from '../services/ports/mirror-store.js';
import { rowsOf, type Database } from './database.js';

const counts = z.object({ rows: z.int(), read: z.int(), active: z.int() });
export type RowCounts = z.infer<typeof counts>;

/** A row counts as read when its body and comments have been read, too (S0-13). */
export async function countRows(db: Database): Promise<RowCounts> {
  const statement = sql`
    select count(*) as rows, count(*) filter (where status = 'active') as active,
      count(*) filter (where body_at is not null and comments_at is not null) as read
    from opp.deal where not archived`;
  const [counted] = await rowsOf(db, statement, counts);
  return counted ?? { rows: 0, read: 0, active: 0 };
}

/** How far the mirror can be trusted (S0-11). */
export function stateOf(notes: SyncNotes, { rows, read, active }: RowCounts): MirrorState {
  const unread = rows - read;
  return {
    complete: notes.complete,
    readCount: read,
    expectedCount: unread > 0 ? rows : undefined,
    activeCount: active,
    freshAt: notes.freshAt,
    syncing: notes.scanning || unread > 0,
  };
}
