import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { PageComment } from '../services/ports/notion.js';
import type { BodyRead, DueReading, Freshness } from '../services/ports/mirror-store.js';
import { rowsOf, type Database } from './database.js';
import { storableText, toJsonText } from './json-column.js';
import { composeDocs } from './mirror-deals.js';
import type { Dictionary } from './search-dictionary.js';
import { vectorOf, type Vector } from './search-document.js';
import { spacedKey } from './search-words.js';

/** See `MirrorStore.putBody`. */
export async function putBody(
  db: Database,
  dictionary: Dictionary,
  opportunityId: string,
  body: BodyRead | undefined,
  readAt: Date,
): Promise<void> {
  const at = readAt.toISOString();
  const stamp = sql`update opp.deal set body_at = ${at}, body_edit = edited_at where id = ${opportunityId}`;
  if (body === undefined || (await hasBody(db, opportunityId, body))) {
    await db.execute(stamp);
    return;
  }
  const text = storableText(body.text);
  const { text: doc, words } = vectorOf([{ weight: 'C', text }]);
  await dictionary.learn(db, words);
  await db.transaction(async (tx) => {
    await tx.execute(stamp);
    await tx.execute(sql`
      update opp.deal set log_at = ${body.changedAt?.toISOString() ?? null}::timestamptz,
        mapping_key = ${spacedKey(body.featureMapping)} where id = ${opportunityId}`);
    await tx.execute(sql`
      update opp.deal_text set body = ${text}, body_doc = ${doc}::tsvector where deal_id = ${opportunityId}`);
    await composeDocs(tx, [opportunityId]);
  });
}

/** Most readings bring nothing new; then nothing is written but the time. */
async function hasBody(db: Database, opportunityId: string, body: BodyRead): Promise<boolean> {
  const statement = sql`
    select t.body = ${storableText(body.text)} and t.body_doc <> ''::tsvector
      and d.mapping_key = ${spacedKey(body.featureMapping)}
      and d.log_at is not distinct from ${body.changedAt?.toISOString() ?? null}::timestamptz as same
    from opp.deal d join opp.deal_text t on t.deal_id = d.id where d.id = ${opportunityId}`;
  const [row] = await rowsOf(db, statement, z.object({ same: z.boolean() }));
  return row?.same === true;
}

const stored = z.object({
  id: z.string(),
  text: z.string(),
  author: z.string(),
  own_at: z.string().nullable(),
});

/** See `MirrorStore.putComments`. */
export async function putComments(
  db: Database,
  dictionary: Dictionary,
  opportunityId: string,
  comments: readonly PageComment[] | undefined,
  readAt: Date,
): Promise<readonly PageComment[]> {
  const at = readAt.toISOString();
  const stamp = sql`update opp.deal set comments_at = ${at} where id = ${opportunityId} returning id`;
  const [there] = await rowsOf(db, stamp, z.object({ id: z.string() }));
  if (comments === undefined || there === undefined) return [];
  const before = await rowsOf(
    db,
    sql`select id, text, author, case when own_at >= ${at}::timestamptz then 'newer' end as own_at
        from opp.deal_comment where deal_id = ${opportunityId}`,
    stored,
  );
  const known = new Map(before.map((one) => [one.id, one]));
  const listed = new Set(comments.map(({ id }) => id));
  const fresh = comments.filter(({ id, text }) => known.get(id)?.text !== storableText(text));
  const lost = before.filter(({ id, own_at }) => !listed.has(id) && own_at === null).map(({ id }) => id);
  if (fresh.length === 0 && lost.length === 0) return [];
  await dictionary.learn(db, talkOf(fresh).words);
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      delete from opp.deal_comment where id in (select jsonb_array_elements_text(${JSON.stringify(lost)}::jsonb))`);
    await writeComments(tx, opportunityId, fresh, undefined);
    await composeTalk(tx, opportunityId);
  });
  return fresh;
}

/** `ownAt`: when Opp itself wrote them; undefined: they were read. */
export async function writeComments(
  tx: Database,
  opportunityId: string,
  comments: readonly PageComment[],
  ownAt: Date | undefined,
): Promise<void> {
  const rows = comments.map(({ id, author, createdAt, text, links }) => ({
    ...{ id, author, text, links },
    created_at: createdAt,
  }));
  await tx.execute(sql`
    insert into opp.deal_comment (id, deal_id, author, created_at, text, links, own_at)
    select id, ${opportunityId}, author, created_at, text, links, ${ownAt?.toISOString() ?? null}::timestamptz
    from jsonb_to_recordset(${toJsonText(rows)}::jsonb)
      as r(id text, author text, created_at timestamptz, text text, links jsonb)
    on conflict (id) do update set deal_id = excluded.deal_id, author = excluded.author,
      text = excluded.text, links = excluded.links`);
}

export function talkOf(comments: readonly { readonly text: string }[]): Vector {
  return vectorOf(comments.map(({ text }) => ({ weight: 'D', text })));
}

/** Renews what is found of a page's comments; the newest first: should there be too many words, the oldest are left out. */
export async function composeTalk(tx: Database, opportunityId: string): Promise<void> {
  const rows = await rowsOf(
    tx,
    sql`select text from opp.deal_comment where deal_id = ${opportunityId}
        order by created_at desc, id`,
    z.object({ text: z.string() }),
  );
  const { text } = talkOf(rows);
  await tx.execute(sql`
    update opp.deal_text set talk_doc = ${text}::tsvector where deal_id = ${opportunityId}`);
  await tx.execute(sql`
    update opp.deal set comment_at =
      (select max(created_at) from opp.deal_comment where deal_id = ${opportunityId}) where id = ${opportunityId}`);
  await composeDocs(tx, [opportunityId]);
}

/** A body read within this time of an edit may lack it: Notion's stamps are whole minutes and its lists lag. */
const SETTLING = sql`interval '2 minutes'`;

const due = z.object({ id: z.string(), body: z.boolean(), comments: z.boolean() });

/** See `MirrorStore.dueReadings`. */
export async function dueReadings(
  db: Database,
  now: Date,
  { bodyMs, commentsMs }: Freshness,
  limit: number,
): Promise<readonly DueReading[]> {
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const statement = sql`
    with d as (
      select id, archived, status, comments_at, body_at,
        (body_at is null or body_edit < edited_at or body_at < ${before(bodyMs)}::timestamptz
          or (body_at < edited_at + ${SETTLING} and edited_at + ${SETTLING} <= ${now.toISOString()}::timestamptz)
        ) as body,
        (comments_at is null or comments_at < ${before(commentsMs)}::timestamptz) as comments
      from opp.deal
    )
    select id, body, comments from d where body or comments
    order by (body_at is null or comments_at is null) desc, archived, status <> 'active',
      least(body_at, comments_at) nulls first, id
    limit ${limit}`;
  const rows = await rowsOf(db, statement, due);
  return rows.map(({ id, ...rest }) => ({ opportunityId: id, ...rest }));
}
