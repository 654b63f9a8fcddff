import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { STAGE_ROLES, type Opportunity } from '../domain/opportunity.js';
import type { Activity, FoundDeal } from '../services/ports/mirror.js';
import { rowsOf, type Database } from './database.js';

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z
    .string()
    .nullish()
    .transform((email) => email ?? undefined),
});

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const moment = z.string().transform((value) => new Date(value));
/** An opportunity as JSON keeps it. */
const card = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  customer: text,
  stage: z
    .object({ name: z.string(), role: z.enum(STAGE_ROLES) })
    .nullish()
    .transform((stage) => stage ?? undefined),
  salesEngineers: z.array(person),
  accountExecutives: z.array(person),
  amount: z
    .number()
    .nullish()
    .transform((amount) => amount ?? undefined),
  closeDate: text,
  createdAt: moment,
  lastEditedAt: moment,
});

/** In milliseconds; a database's clock is finer. */
const stamp = z.number().transform((ms) => new Date(Math.round(ms)));
const maybe = z
  .number()
  .nullable()
  .transform((ms) => (ms === null ? undefined : new Date(Math.round(ms))));

/** The columns of a found deal, as `FOUND_COLUMNS` names them. */
export const foundRow = z.object({
  card,
  archived: z.boolean(),
  edited: stamp,
  commented: maybe,
  logged: maybe,
  posted: maybe,
});

export function toFound(row: z.infer<typeof foundRow>): FoundDeal {
  // The stamp is newer than the card when only the stamp changed.
  const opportunity = { ...row.card, lastEditedAt: row.edited };
  return { opportunity, archived: row.archived, lastActivity: lastActivity(opportunity, row) };
}

/** The newest of all that happened; at the same minute the one that says most (S0-23, C6). */
function lastActivity(
  { createdAt, lastEditedAt }: Pick<Opportunity, 'createdAt' | 'lastEditedAt'>,
  { posted, commented, logged }: Pick<z.infer<typeof foundRow>, 'posted' | 'commented' | 'logged'>,
): Activity {
  const created: Activity = { at: createdAt, kind: 'created' };
  const others: readonly (Activity | undefined)[] = [
    posted && { at: posted, kind: 'posting' },
    commented && { at: commented, kind: 'comment' },
    logged && { at: logged, kind: 'change_log' },
    { at: lastEditedAt, kind: 'page_edit' },
  ];
  let newest: Activity | undefined;
  for (const one of others) {
    if (one !== undefined && (newest === undefined || one.at > newest.at)) newest = one;
  }
  // A page is edited in the minute in which it is made; that is no news.
  return newest === undefined || newest.at.getTime() - createdAt.getTime() < 60_000 ? created : newest;
}

const knownRow = z.object({ card, edited: moment });

/** See `MirrorStore.cards`. */
export async function cardsOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Opportunity>> {
  const statement = sql`
    select t.card, to_json(d.edited_at) #>> '{}' as edited
    from opp.deal d join opp.deal_text t on t.deal_id = d.id
    where not d.archived and d.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  const rows = await rowsOf(db, statement, knownRow);
  return new Map(rows.map(({ card: known, edited }) => [known.id, { ...known, lastEditedAt: edited }]));
}
