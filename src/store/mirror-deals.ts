import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { NotionPerson } from '../domain/opportunity.js';
import type { SourceDeal } from '../services/ports/deal-source.js';
import { inBatches, rowsOf, type Database } from './database.js';
import { toJsonText } from './json-column.js';
import { hashOf, rowOf } from './mirror-rows.js';
import type { Dictionary } from './search-dictionary.js';
import { spacedKey } from './search-words.js';

const id = z.object({ id: z.string() });

/** See `MirrorStore.putDeals`. Every batch is a transaction of its own; a row is true whenever it was read. */
export async function putDeals(
  db: Database,
  dictionary: Dictionary,
  deals: readonly SourceDeal[],
  run: number | undefined,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const batch of inBatches(deals)) changed.push(...(await putBatch(db, dictionary, batch, run)));
  return changed;
}

async function putBatch(
  db: Database,
  dictionary: Dictionary,
  batch: readonly SourceDeal[],
  run: number | undefined,
): Promise<readonly string[]> {
  const unchanged = await touch(db, batch, run);
  const changed = batch.filter(({ opportunity }) => !unchanged.has(opportunity.id));
  if (changed.length === 0) return [];
  const rows = changed.map(rowOf);
  await dictionary.learn(
    db,
    rows.flatMap(({ words }) => words),
  );
  const json = toJsonText(rows.map(({ row }) => row));
  await db.transaction(async (tx) => {
    await learnPeople(
      tx,
      rows.flatMap(({ people }) => people),
    );
    await writeDeals(tx, json, run ?? 0);
    await writeTexts(tx, json);
    await composeDocs(
      tx,
      rows.map(({ row }) => row.id),
    );
  });
  return changed.map(({ opportunity }) => opportunity.id);
}

/** Marks those that did not change as seen; resolves to their ids. */
async function touch(
  db: Database,
  batch: readonly SourceDeal[],
  run: number | undefined,
): Promise<ReadonlySet<string>> {
  const known = JSON.stringify(batch.map((deal) => ({ id: deal.opportunity.id, hash: hashOf(deal) })));
  const same = sql`from jsonb_to_recordset(${known}::jsonb) as r(id text, hash text)
    where d.id = r.id and d.hash = r.hash`;
  const rows =
    run === undefined
      ? await rowsOf(
          db,
          sql`select d.id from opp.deal d, jsonb_to_recordset(${known}::jsonb) as r(id text, hash text)
              where d.id = r.id and d.hash = r.hash`,
          id,
        )
      : await rowsOf(db, sql`update opp.deal d set run = greatest(d.run, ${run}) ${same} returning d.id`, id);
  return new Set(rows.map((row) => row.id));
}

async function writeDeals(tx: Database, json: string, run: number): Promise<void> {
  await tx.execute(sql`
    insert into opp.deal (id, hash, run, archived, status, stage_keys, title_key, customer_key, features_key,
      se_ids, ae_ids, member_ids, amount, close_date, created_at, edited_at)
    select id, hash, ${run}, archived, status, stage_keys, title_key, customer_key, features_key,
      se_ids, ae_ids, member_ids, amount, close_date, created_at, edited_at
    from jsonb_to_recordset(${json}::jsonb) as r(id text, hash text, archived boolean, status text,
      stage_keys text[], title_key text, customer_key text, features_key text, se_ids text[], ae_ids text[],
      member_ids text[], amount double precision, close_date text, created_at timestamptz,
      edited_at timestamptz)
    on conflict (id) do update set
      hash = excluded.hash, run = greatest(opp.deal.run, excluded.run), archived = excluded.archived,
      status = excluded.status, stage_keys = excluded.stage_keys, title_key = excluded.title_key,
      customer_key = excluded.customer_key, features_key = excluded.features_key, se_ids = excluded.se_ids,
      ae_ids = excluded.ae_ids, member_ids = excluded.member_ids, amount = excluded.amount,
      close_date = excluded.close_date, created_at = excluded.created_at, edited_at = excluded.edited_at`);
}

async function writeTexts(tx: Database, json: string): Promise<void> {
  await tx.execute(sql`
    insert into opp.deal_text (deal_id, card, props, facts_doc)
    select id, card, props, facts_doc::tsvector
    from jsonb_to_recordset(${json}::jsonb) as r(id text, card jsonb, props jsonb, facts_doc text)
    on conflict (deal_id) do update set
      card = excluded.card, props = excluded.props, facts_doc = excluded.facts_doc`);
}

/**
 * Renews what questions in words are answered from, in the transaction that changed any of it: the document is put
 * together from its three parts, its head are the words of name and features.
 */
export async function composeDocs(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    insert into opp.deal_search (deal_id, archived, status, activity_at, title_key, customer_key, head, doc)
    select d.id, d.archived, d.status, d.activity_at, d.title_key, d.customer_key,
      ts_filter(t.facts_doc, '{a,b}'), t.facts_doc || t.body_doc || t.talk_doc
    from opp.deal d join opp.deal_text t on t.deal_id = d.id
    where d.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    on conflict (deal_id) do update set
      archived = excluded.archived, status = excluded.status, activity_at = excluded.activity_at,
      title_key = excluded.title_key, customer_key = excluded.customer_key, head = excluded.head,
      doc = excluded.doc`);
}

/** A person named with an e-mail once keeps it, when Notion leaves it out later. */
async function learnPeople(tx: Database, people: readonly NotionPerson[]): Promise<void> {
  const each = new Map(people.map((one) => [one.id, { ...one, name_key: spacedKey(one.name) }]));
  for (const batch of inBatches([...each.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)))) {
    await tx.execute(sql`
      insert into opp.person (id, name, email, name_key)
      select id, name, email, name_key from jsonb_to_recordset(${toJsonText(batch)}::jsonb)
        as r(id text, name text, email text, name_key text)
      on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
        email = coalesce(excluded.email, opp.person.email)
      where (opp.person.name, opp.person.email)
        is distinct from (excluded.name, coalesce(excluded.email, opp.person.email))`);
  }
}
