import { z } from 'zod';
import { stamps } from './records.js';

const option = z.object({ id: z.string(), name: z.string(), color: z.string() });
export type Option = z.infer<typeof option>;

export const PROPERTY_TYPES = [
  'title',
  'rich_text',
  'number',
  'date',
  'people',
  'checkbox',
  'url',
  'email',
  'phone_number',
  'files',
  'relation',
  'created_time',
  'last_edited_time',
  'created_by',
  'last_edited_by',
  'unique_id',
  'select',
  'multi_select',
  'status',
] as const;

const property = z.object({
  /** As it travels: URL-encoded, e.g. `hlY%3D`. */
  id: z.string(),
  name: z.string(),
  type: z.enum(PROPERTY_TYPES),
  prefix: z.string().nullable(),
  options: z.array(option),
});
export type Property = z.infer<typeof property>;

export const databaseRecord = z.object({
  id: z.string(),
  dataSourceId: z.string(),
  title: z.string(),
  properties: z.array(property),
  /** The next free number of the unique id; never reused. */
  nextNumber: z.number(),
  /** Ids of the status groups To-do, In progress, Complete. */
  groupIds: z.array(z.string()),
  ...stamps,
});
export type Database = z.infer<typeof databaseRecord>;

/** A database that was made through the API. It holds no rows: those live in the sample database. */
export const madeDatabaseRecord = databaseRecord.extend({ parentPage: z.string() });
export type MadeDatabase = z.infer<typeof madeDatabaseRecord>;
