import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Filter, Query, Term } from '../../src/domain/query/query.js';
import { rowsOf } from '../../src/store/database.js';
import { openInMemory, type Engine } from '../../src/store/embedded-engine.js';
import { migrate } from '../../src/store/migrate.js';
import { migrations } from '../../src/store/migrations/list.js';
import { openMirrorStore } from '../../src/store/mirror-store.js';
import { ASKING, deal, JANE, query, quoted, word, without } from '../support/mirror/deals.js';
import { mirrorUnderTest } from '../support/mirror/mirror-under-test.js';

describe('a question in words', () => {
  const { put, say, mirror, ids } = mirrorUnderTest();
  const counts = async (...parts: readonly (Term | Filter | Partial<Query>)[]) => {
    const { total, closedBesides } = await mirror().search(query(...parts), ASKING);
    return { total, closedBesides };
  };

  beforeEach(async () => {
    await put(
      deal({ id: 'a', title: 'Pilot C', amount: 5, close: '2026-01-02', created: '2026-01-03T10:00:00Z' }),
      deal({ id: 'b', title: 'Pilot A', amount: 9, close: '2026-01-01', created: '2026-01-01T10:00:00Z' }),
      deal({ id: 'c', title: 'Pilot B', se: [JANE], created: '2026-01-02T10:00:00Z' }),
    );
  });

  test.each([
    ['created', ['a', 'c', 'b']],
    ['activity', ['a', 'c', 'b']],
    ['amount', ['b', 'a', 'c']],
    ['close', ['a', 'b', 'c']],
    ['name', ['a', 'c', 'b']],
  ] as const)('can be sorted by %s, the greatest first', async (key, expected) => {
    expect(await ids(word('pilot'), { sort: { key, descending: true } })).toEqual(expected);
    expect(await ids(quoted('pilot'), { sort: { key, descending: true } })).toEqual(expected);
  });

  test('knows at once of a comment: the deal is active again', async () => {
    await say('b', 'They called');
    const newest = { sort: { key: 'activity', descending: true } } as const;
    expect(await ids(word('pilot'), newest)).toEqual(['b', 'a', 'c']);
  });

  test('knows at once of a stage: a lost deal counts among the closed ones', async () => {
    await put(deal({ id: 'a', title: 'Pilot C', stage: 'Lost', role: 'lost' }));
    expect(await ids(word('pilot'))).not.toContain('a');
    expect(await counts(word('pilot'))).toEqual({ total: 2, closedBesides: 1 });
  });

  test('knows at once of a page that was archived, and of one that is gone', async () => {
    await put(deal({ id: 'a', title: 'Pilot C', archived: true }));
    expect(await counts(word('pilot'))).toEqual({ total: 2, closedBesides: 0 });
    await mirror().removeDeal('b');
    expect(await counts(word('pilot'))).toEqual({ total: 1, closedBesides: 0 });
  });

  test('may have filters besides, and words that are unwanted', async () => {
    const mine = { key: 'se', negated: false, person: { kind: 'me' } } as const;
    expect(await ids(word('pilot'), mine)).toEqual(['c']);
    expect(await ids(word('pilot'), without(word('b')))).toEqual(['a', 'b']);
    expect(await ids(without(word('b')))).toEqual(['a', 'b']);
  });

  test('about a stage is understood when only deals know it, not the database any more', async () => {
    await put(deal({ id: 'a', title: 'Pilot C', stage: 'Old stage' }));
    expect((await mirror().vocabulary()).stages).toEqual(['Discovery', 'Old stage']);
  });
});

describe('the search table', () => {
  let engine: Engine | undefined;
  const db = () => {
    if (engine === undefined) throw new Error('the database opens before each test');
    return engine.db;
  };
  beforeEach(async () => {
    engine = await openInMemory();
  });
  afterEach(() => engine?.close());

  test('is asked by its index even for a word that stands everywhere', async () => {
    await migrate(db());
    const mirror = openMirrorStore(db());
    const deals = Array.from({ length: 300 }, (_, n) => deal({ id: `d${n}`, title: `Pilot ${n}` }));
    await mirror.putDeals(deals, 1);
    await mirror.tidy();
    const plan = await rowsOf(
      db(),
      sql`explain select deal_id from opp.deal_search where doc @@ 'pilot'::tsquery`,
      z.object({ 'QUERY PLAN': z.string() }),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on deal_doc');
  });

  test('is filled from what an earlier version had mirrored', async () => {
    const before = migrations.filter(({ version }) => version < 5);
    await migrate(db(), before);
    await db().execute(sql`
      insert into opp.deal (id, hash, run, archived, status, stage_keys, title_key, customer_key, features_key,
        se_ids, ae_ids, member_ids, created_at, edited_at, head)
      values ('a', '', 1, false, 'active', '{}', ' pilot ', ' acme ', '', '{}', '{}', '{}', now(), now(),
        '''pilot'':1A')`);
    const card = { ...deal({ id: 'a', title: 'Pilot' }).opportunity };
    await db().execute(sql`
      insert into opp.deal_text (deal_id, card, props, facts_doc, doc)
      values ('a', ${JSON.stringify(card)}::jsonb, '{}', '''pilot'':1A', '''pilot'':1A ''kubernetes'':9C')`);
    await migrate(db());
    const { deals } = await openMirrorStore(db()).search(query(word('kubernetes')), ASKING);
    expect(deals.map(({ opportunity }) => opportunity.id)).toEqual(['a']);
  });
});
