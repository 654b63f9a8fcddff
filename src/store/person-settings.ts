import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { parseLocalDate } from '../domain/local-date.js';
import { DIGEST_HOURS, WORKDAYS } from '../domain/playbook/digest.js';
import { SORT_KEYS } from '../domain/query/query.js';
import type { SettingsChange, SettingsMemory } from '../services/ports/person-settings.js';
import { rowsOf, type Database } from './database.js';
import { toJsonText } from './json-column.js';
import { storing } from './storage-trouble.js';

const day = z.string().refine((text) => parseLocalDate(text) !== undefined);
/** Each setting by itself: one that this version does not understand is as if it was never set (O17). */
const known = {
  digest: z.boolean(),
  weekdays: z.array(z.enum(WORKDAYS)).min(1),
  hour: z.int().min(DIGEST_HOURS.earliest).max(DIGEST_HOURS.latest),
  teamDigest: z.boolean(),
  awayUntil: day,
  dateLanguage: z.string().min(1),
  defaultSort: z.enum(SORT_KEYS),
  digestSince: day,
};
const row = z.object({ slack_user_id: z.string(), content: z.record(z.string(), z.unknown()) });

/** Settings as one JSON object for each person. */
export function openPersonSettings(db: Database): SettingsMemory {
  return {
    of: (slackUserId) =>
      storing(async () => {
        const statement = sql`
          select slack_user_id, content from opp.person_setting where slack_user_id = ${slackUserId}`;
        const [found] = await rowsOf(db, statement, row);
        return toSettings(found?.content ?? {});
      }),
    all: () =>
      storing(async () => {
        const rows = await rowsOf(db, sql`select slack_user_id, content from opp.person_setting`, row);
        return new Map(rows.map(({ slack_user_id, content }) => [slack_user_id, toSettings(content)]));
      }),
    change: (slackUserId, change, now) =>
      storing(async () => {
        const given = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? null]));
        const json = toJsonText(given);
        await db.execute(sql`
          insert into opp.person_setting as p (slack_user_id, content, changed_at)
          values (${slackUserId}, jsonb_strip_nulls(${json}::jsonb), ${now.toISOString()}::timestamptz)
          on conflict (slack_user_id) do update set
            content = jsonb_strip_nulls(p.content || ${json}::jsonb), changed_at = excluded.changed_at`);
      }),
  };
}

function toSettings(content: Readonly<Record<string, unknown>>): SettingsChange {
  const read = <T>(name: keyof typeof known, schema: z.ZodType<T>): Record<string, T> => {
    const value = schema.safeParse(content[name]);
    return value.success ? { [name]: value.data } : {};
  };
  return {
    ...read('digest', known.digest),
    ...read('weekdays', known.weekdays),
    ...read('hour', known.hour),
    ...read('teamDigest', known.teamDigest),
    ...read('awayUntil', known.awayUntil),
    ...read('dateLanguage', known.dateLanguage),
    ...read('defaultSort', known.defaultSort),
    ...read('digestSince', known.digestSince),
  };
}
