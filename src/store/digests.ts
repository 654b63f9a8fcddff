import { sql, type SQL } from 'drizzle-orm';
import { withEntry } from '../domain/digest/digest-content.js';
import type { LocalDate } from '../domain/local-date.js';
import type { ClaimedDigest, DigestStore, SentDigest } from '../services/ports/digests.js';
import { inBatches, rowsOf, type Database } from './database.js';
import { at, claimedRow, idRow, newestRow, sentRow, undeliveredRow } from './digest-rows.js';
import { toJsonText } from './json-column.js';
import { storing } from './storage-trouble.js';

/** Whoever asks gets it from the process that they asked; what is left behind is cleared away after this long. */
const ASKED_MS = 10 * 60_000;

/** Digests as leased rows with a fencing number; see `DigestStore` for what each method promises. */
export function openDigests(db: Database): DigestStore {
  return {
    ...sending(db),
    plan: (digests, now) => storing(() => plan(db, digests, now)),
    newestDays: (since) =>
      storing(async () => {
        const statement = sql`
          select kind || ':' || slack_user_id as key, max(local_day) as day from opp.digest
          where kind <> 'asked' and local_day >= ${since} group by 1`;
        return new Map((await rowsOf(db, statement, newestRow)).map(({ key, day }) => [key, day]));
      }),
    find: (id) => storing(() => find(db, id)),
    openFor: (...given) => storing(() => openFor(db, ...given)),
    note: (...given) => storing(() => db.transaction((tx) => note(tx, ...given))),
    everSent: (slackUserId) =>
      storing(async () => {
        const statement = sql`select id from opp.digest
          where slack_user_id = ${slackUserId} and kind = 'own' and state in ('sent', 'uncertain') limit 1`;
        return (await rowsOf(db, statement, idRow)).length > 0;
      }),
    undelivered: (since, lateSince) =>
      storing(async () => {
        const statement = sql`
          select slack_user_id, local_day, note,
            case when state in ('planned', 'sending') then 'unfinished' else state end as state
          from opp.digest
          where local_day >= ${since} and (state in ('skipped', 'uncertain')
            or (state in ('planned', 'sending') and planned_at < ${at(lateSince)}))
          order by local_day, slack_user_id`;
        return rowsOf(db, statement, undeliveredRow);
      }),
    forgetBefore: (day: LocalDate) =>
      storing(async () => {
        await db.execute(sql`delete from opp.digest where local_day < ${day}`);
      }),
  };
}

/** What a worker does with the row that it has leased; with an older fence nothing happens. */
function sending(
  db: Database,
): Pick<DigestStore, 'endAbandoned' | 'claim' | 'beginSending' | 'postpone' | 'withdraw' | 'settle'> {
  const change = (
    { id, fence }: ClaimedDigest,
    set: SQL,
    states: SQL,
  ): Promise<readonly { readonly id: string }[]> =>
    storing(() => {
      const mine = sql`id = ${id} and fence = ${fence} and state in ${states}`;
      return rowsOf(db, sql`update opp.digest set ${set} where ${mine} returning id`, idRow);
    });
  return {
    endAbandoned: (now) => storing(() => endAbandoned(db, now)),
    claim: (now, leaseMs) => storing(() => claim(db, now, leaseMs)),
    async beginSending(claimed, content, until) {
      const set = sql`state = 'sending', due_at = ${at(until)}, content = ${toJsonText(content)}::jsonb`;
      return (await change(claimed, set, sql`('planned')`)).length > 0;
    },
    async postpone(claimed, dueAt) {
      await change(claimed, sql`state = 'planned', due_at = ${at(dueAt)}`, sql`('planned', 'sending')`);
    },
    withdraw: ({ id, fence }) =>
      storing(async () => {
        const mine = sql`id = ${id} and fence = ${fence} and state = 'planned'`;
        await db.execute(sql`delete from opp.digest where ${mine}`);
      }),
    async settle(claimed, end, now) {
      const message = end.state === 'sent' ? end.message : undefined;
      const set = sql`state = ${end.state}, settled_at = ${at(now)}, note = ${'note' in end ? end.note : null},
        channel_id = ${message?.channelId ?? null}, message_ts = ${message?.ts ?? null}`;
      // Whoever was held up while sending knows better than those who gave it up.
      await change(claimed, set, sql`('planned', 'sending', 'uncertain')`);
    },
  };
}

async function plan(db: Database, digests: Parameters<DigestStore['plan']>[0], now: Date): Promise<number> {
  let added = 0;
  for (const batch of inBatches(digests)) {
    const rows = batch.map(({ id, kind, slackUserId, localDay, timeZone }) => ({
      ...{ id, kind, slack_user_id: slackUserId, local_day: localDay, time_zone: timeZone },
    }));
    const asked = at(new Date(now.getTime() + ASKED_MS));
    const statement = sql`
      insert into opp.digest (id, kind, slack_user_id, local_day, time_zone, state, planned_at, due_at)
      select id, kind, slack_user_id, local_day, time_zone, 'planned', ${at(now)},
        case when kind = 'asked' then ${asked} else ${at(now)} end
      from jsonb_to_recordset(${toJsonText(rows)}::jsonb)
        as r(id text, kind text, slack_user_id text, local_day text, time_zone text)
      on conflict do nothing returning id`;
    added += (await rowsOf(db, statement, idRow)).length;
  }
  return added;
}

async function endAbandoned(db: Database, now: Date): Promise<number> {
  const statement = sql`
    update opp.digest set state = 'uncertain', settled_at = ${at(now)}, note = 'stopped while it was being sent'
    where state = 'sending' and due_at <= ${at(now)} returning id`;
  return (await rowsOf(db, statement, idRow)).length;
}

async function claim(db: Database, now: Date, leaseMs: number): Promise<ClaimedDigest | undefined> {
  const statement = sql`
    update opp.digest d set fence = d.fence + 1, due_at = ${at(new Date(now.getTime() + leaseMs))}
    where d.id = (select id from opp.digest where state = 'planned' and due_at <= ${at(now)}
      order by due_at, id limit 1 for update skip locked)
    returning d.id, d.kind, d.slack_user_id, d.local_day, d.time_zone, d.fence,
      date_part('epoch', d.planned_at) * 1000 as planned`;
  return (await rowsOf(db, statement, claimedRow))[0];
}

async function find(db: Database, id: string, lock = sql``): Promise<SentDigest | undefined> {
  const statement = sql`select id, slack_user_id, time_zone, content, channel_id, message_ts from opp.digest
    where id = ${id} and kind <> 'team' and content is not null ${lock}`;
  return (await rowsOf(db, statement, sentRow))[0];
}

async function note(
  tx: Database,
  ...[id, opportunityId, noted]: Parameters<DigestStore['note']>
): Promise<SentDigest | undefined> {
  const found = await find(tx, id, sql`for update`);
  if (found === undefined) return undefined;
  const content = withEntry(found.content, opportunityId, noted);
  await tx.execute(sql`update opp.digest set content = ${toJsonText(content)}::jsonb where id = ${id}`);
  return { ...found, content };
}

async function openFor(
  db: Database,
  slackUserId: string,
  opportunityId: string,
  since: Date,
): Promise<readonly string[]> {
  const statement = sql`
    select d.id from opp.digest d
    where d.slack_user_id = ${slackUserId} and d.kind <> 'team' and d.settled_at >= ${at(since)}
      and exists (select 1 from jsonb_array_elements(d.content -> 'entries') e
        where e ->> 'opportunityId' = ${opportunityId}
          and coalesce(e #>> '{act,kind}', 'nothing_new') = 'nothing_new')
    order by d.settled_at desc limit 3`;
  return (await rowsOf(db, statement, idRow)).map(({ id }) => id);
}
