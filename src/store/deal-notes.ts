import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { nameKey } from '../domain/fold.js';
import { parseLocalDate, type LocalDate } from '../domain/local-date.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';
import type { ColumnNote, DealNotes, DealNotesSource } from '../services/ports/deal-notes.js';
import type { SyncNotes } from '../services/ports/mirror-store.js';
import { inBatches, rowsOf, type Database } from './database.js';
import { readNotes } from './mirror-notes.js';
import { storing } from './storage-trouble.js';

/** Updates are seldom further apart than this many comments, and open items seldom older. */
const COMMENTS = 12;

const dates = z.object({
  id: z.string(),
  demo: z.string().nullable(),
  next_step: z.string().nullable(),
  poc: z.string().nullable(),
  columns: z.record(z.string(), z.string().nullable()).nullable(),
  said: z.array(z.object({ text: z.string(), at: z.number() })).nullable(),
});

const engineer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  deals: z.int(),
});

/** What decides whether a deal is quiet, from the mirror's tables and the ledger, in one statement per hundred. */
export function openDealNotes(db: Database): DealNotesSource {
  return {
    notesOf: (ids, columns = []) =>
      storing(async () => {
        const { schema } = await readNotes(db);
        const propertyOf = (role: PropertyRole): string =>
          schema?.roles.find((one) => one.role === role)?.propertyId ?? '';
        const asked = columns.map((column) => [column, propertyCalled(schema, column)] as const);
        const found = new Map<string, DealNotes>();
        for (const batch of inBatches(ids)) {
          const wanted = asked.map(([, id]) => id);
          for (const row of await rowsOf(db, statement(batch, propertyOf, wanted), dates))
            found.set(row.id, { ...toNotes(row), columns: columnsOf(row, asked) });
        }
        return found;
      }),
    activeSalesEngineers: () =>
      storing(async () => {
        const rows = await rowsOf(db, ENGINEERS, engineer);
        return rows.map(({ id, email, ...rest }) => ({
          notionUserId: id,
          email: email ?? undefined,
          ...rest,
        }));
      }),
  };
}

const ENGINEERS = sql`
  select p.id, p.name, p.email, count(*)::int as deals
  from opp.deal d cross join lateral unnest(d.se_ids) as se(id) join opp.person p on p.id = se.id
  where d.status = 'active' and not d.archived
  group by p.id, p.name, p.email order by p.id`;

/** A comment that was edited is there twice: its newest text counts. One that was taken back has no text. */
function statement(
  ids: readonly string[],
  propertyOf: (role: PropertyRole) => string,
  columns: readonly string[],
) {
  return sql`
    select t.deal_id as id, t.props ->> ${propertyOf('demo_date')} as demo,
      t.props ->> ${propertyOf('next_step_date')} as next_step, t.props ->> ${propertyOf('poc_dates')} as poc,
      (select jsonb_object_agg(c.id, t.props ->> c.id)
        from jsonb_array_elements_text(${JSON.stringify(columns)}::jsonb) as c(id)) as columns,
      (select json_agg(json_build_object('text', c.text, 'at', date_part('epoch', c.said_at) * 1000)
          order by c.said_at desc, c.seq desc)
        from (select s.text, s.said_at, s.seq from opp.said_comment s
          where s.opportunity_id = t.deal_id and not exists (select 1 from opp.said_comment later
            where later.opportunity_id = t.deal_id and later.comment_id = s.comment_id and later.seq > s.seq)
          order by s.said_at desc, s.seq desc limit ${COMMENTS}) c where c.text <> '') as said
    from opp.deal_text t
    where t.deal_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

/** The id of the property that plays this role, or else is called so; blank: there is none. */
function propertyCalled(schema: SyncNotes['schema'], column: string): string {
  const byRole = schema?.roles.find(({ role }) => role === column)?.propertyId;
  return byRole ?? schema?.properties.find(({ name }) => nameKey(name) === nameKey(column))?.id ?? '';
}

function columnsOf(
  { columns }: z.infer<typeof dates>,
  asked: readonly (readonly [string, string])[],
): ReadonlyMap<string, ColumnNote> {
  const filled = asked.flatMap(([column, id]): [string, ColumnNote][] => {
    const text = columns?.[id]?.trim() ?? '';
    return text === '' ? [] : [[column, { day: daysIn(text)[0], unticked: text === UNTICKED }]];
  });
  return new Map(filled);
}

/** How the mirror writes a box that is not ticked. */
const UNTICKED = 'no';

function toNotes({ demo, next_step, poc, said }: z.infer<typeof dates>): DealNotes {
  const [pocDays, demoDays] = [daysIn(poc), daysIn(demo)];
  const end = pocDays.at(-1);
  return {
    demoDate: demoDays.at(-1),
    nextStepDate: daysIn(next_step)[0],
    poc: end === undefined ? undefined : { start: pocDays.length > 1 ? pocDays[0] : undefined, end },
    comments: (said ?? []).map(({ text, at }) => ({ text, saidAt: new Date(Math.round(at)) })),
  };
}

/** The days in a property as the mirror keeps it: folded words, `2026 11 20 20261120`, with or without a time. */
function daysIn(text: string | null): readonly LocalDate[] {
  return [...(text ?? '').matchAll(/(?<!\S)(\d{4}) (\d{2}) (\d{2})(?!\d)/gu)].flatMap((match) => {
    const day = parseLocalDate(match.slice(1, 4).join('-'));
    return day === undefined ? [] : [day];
  });
}
