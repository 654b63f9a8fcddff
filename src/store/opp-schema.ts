import { pgSchema, timestamp } from 'drizzle-orm/pg-core';

/** The one schema that Opp has in a database, which it may share with others. */
export const opp = pgSchema('opp');

/** A column with a moment, read as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
