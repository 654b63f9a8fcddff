import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { PROPERTY_ROLES } from '../domain/playbook/property-roles.js';
import type { SyncNotes } from '../services/ports/mirror-store.js';
import { rowsOf, type Database } from './database.js';
import { toJsonText } from './json-column.js';

const moment = z
  .string()
  .optional()
  .transform((value) => (value === undefined ? undefined : new Date(value)));

const notesSchema = z.object({
  completeAt: moment,
  complete: z.boolean().default(false),
  scanning: z.boolean().default(false),
  freshAt: moment,
  schema: z
    .object({
      dataSourceId: z.string(),
      stages: z.array(z.string()),
      properties: z.array(z.object({ id: z.string(), name: z.string() })),
      roles: z.array(z.object({ role: z.enum(PROPERTY_ROLES), propertyId: z.string() })).default([]),
    })
    .optional(),
});
const toNotes = ({ schema, ...rest }: z.infer<typeof notesSchema>): SyncNotes => ({ schema, ...rest });

/** Where the sync stands, from one row; nothing was noted yet in an empty mirror. */
export async function readNotes(db: Database): Promise<SyncNotes> {
  const statement = sql`select value from opp.sync_note where name = 'sync'`;
  const [row] = await rowsOf(db, statement, z.object({ value: notesSchema }));
  return toNotes(row?.value ?? notesSchema.parse({}));
}

export async function writeNotes(db: Database, change: Partial<SyncNotes>): Promise<void> {
  await db.execute(sql`
    insert into opp.sync_note (name, value) values ('sync', ${toJsonText(change)}::jsonb)
    on conflict (name) do update set value = opp.sync_note.value || excluded.value`);
}
