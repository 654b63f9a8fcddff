import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf as calendarDay, type LocalDate } from '../domain/local-date.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';
import type { DatedKind, ReminderDates } from '../services/ports/reminders.js';
import { rowsOf, type Database } from './database.js';
import { readNotes } from './mirror-notes.js';
import { storing } from './storage-trouble.js';

/** Which property says the day of what. */
const ROLE_OF: Readonly<Record<DatedKind, PropertyRole>> = {
  next_step: 'next_step_date',
  demo: 'demo_date',
  revisit: 'revisit_on',
};
const KINDS: readonly DatedKind[] = ['next_step', 'demo', 'revisit'];

const id = z.object({ id: z.string() });

/** Days that the mirror knows, from the shown text of date properties. */
export function openReminderDates(db: Database): ReminderDates {
  return {
    between: ({ from, until }) =>
      storing(async () => {
        const properties = await datedProperties(db);
        const days = await Promise.all(
          properties.map(async ({ kind, propertyId }) => {
            const rows = await rowsOf(db, holding(propertyId), dated);
            return rows.flatMap((row) => {
              const date = dayIn(row.text);
              if (date === undefined || date < from || date > until) return [];
              return [{ opportunityId: row.id, kind, date }];
            });
          }),
        );
        return days.flat();
      }),
    dayOf: (opportunityId, kind) =>
      storing(async () => {
        const property = (await datedProperties(db)).find((one) => one.kind === kind);
        if (property === undefined) return undefined;
        const only = sql`${holding(property.propertyId)} and d.id = ${opportunityId}`;
        const [row] = await rowsOf(db, only, dated);
        return row && dayIn(row.text);
      }),
    wonSince: (since) =>
      storing(async () => {
        const statement = sql`select id from opp.deal
          where status = 'won' and not archived and edited_at >= ${since.toISOString()}::timestamptz order by id`;
        return (await rowsOf(db, statement, id)).map((row) => row.id);
      }),
    bodyOf: (opportunityId) =>
      storing(async () => {
        const statement = sql`select body as text from opp.deal_text where deal_id = ${opportunityId}`;
        return (await rowsOf(db, statement, z.object({ text: z.string() })))[0]?.text ?? '';
      }),
  };
}

async function datedProperties(
  db: Database,
): Promise<readonly { readonly kind: DatedKind; readonly propertyId: string }[]> {
  const { schema } = await readNotes(db);
  return KINDS.flatMap((kind) => {
    const propertyId = schema?.roles.find(({ role }) => role === ROLE_OF[kind])?.propertyId;
    return propertyId === undefined ? [] : [{ kind, propertyId }];
  });
}

const dated = z.object({ id: z.string(), text: z.string() });

/** Texts are kept folded, in words. */
const holding = (propertyId: string) => sql`
  select d.id, t.props ->> ${propertyId} as text from opp.deal d join opp.deal_text t on t.deal_id = d.id
  where not d.archived and t.props ->> ${propertyId} like ' 2%'`;

/** `2026-11-24`, with a time or an end behind it, as its words. */
function dayIn(text: string): LocalDate | undefined {
  const [, year, month, day] = /^ (\d{4}) (\d{2}) (\d{2})(?!\d)/u.exec(text) ?? [];
  return year === undefined ? undefined : calendarDay(Number(year), Number(month), Number(day));
}
