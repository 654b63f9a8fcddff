import { PGlite } from '@electric-sql/pglite';
import { GuardedPGlite } from '../../src/store/guarded-pglite.js';

describe('statements of the embedded Postgres', () => {
  let pglite: GuardedPGlite;
  beforeAll(async () => {
    pglite = new GuardedPGlite();
    await pglite.exec('create table deal (id int primary key, title text, at timestamptz, tags text[])');
  });
  afterAll(() => pglite.close());

  async function prepared(words: string): Promise<number> {
    const { rows } = await pglite.query<{ count: number }>(
      'select count(*)::int as count from pg_prepared_statements where strpos(statement, $1) > 0',
      [words],
    );
    return rows[0]?.count ?? -1;
  }

  test('are read once, however often they run and whatever they are given', async () => {
    const insert = 'insert into deal (id, title, at, tags) values ($1, $2, $3, $4)';
    for (let id = 1; id <= 9; id += 1) {
      await pglite.query(insert, [id, id === 5 ? null : `Deal ${id}`, new Date('2026-11-21'), ['a', 'ü']]);
    }
    expect(await prepared(insert)).toBe(1);
    const ask = 'select title, at, tags from deal where id = $1';
    for (const id of [3, 5]) {
      const [row] = (await pglite.query(ask, [id])).rows;
      expect(row).toEqual({
        title: id === 5 ? null : 'Deal 3',
        at: new Date('2026-11-21'),
        tags: ['a', 'ü'],
      });
    }
    expect(await prepared(ask)).toBe(1);
  });

  test('answer as the engine does without plans, in rows, columns and numbers of rows', async () => {
    const bare = new PGlite();
    const asks = [
      ['select generate_series(1, $1::int) as n', [3]],
      ['select $1::jsonb as j, $2::text as t', [{ a: [1] }, '🚀']],
      ['select 1 as one where false', []],
      ['values (1, 2)', []],
    ] as const;
    for (const [text, given] of asks) {
      for (const turn of [1, 2]) {
        const [mine, theirs] = [await pglite.query(text, [...given]), await bare.query(text, [...given])];
        expect({ turn, ...mine }).toEqual({ turn, ...theirs });
      }
    }
    await bare.close();
  });

  test('that fail leave the next ones alone, and are read anew', async () => {
    const insert = 'insert into deal (id) values ($1)';
    await pglite.query(insert, [100]);
    await expect(pglite.query(insert, [100])).rejects.toThrow('duplicate key');
    await expect(pglite.query('select nonsense')).rejects.toThrow('nonsense');
    await pglite.query(insert, [101]);
    expect(await prepared(insert)).toBe(1);
  });

  test('may be read in a transaction that is taken back', async () => {
    const count = 'select count(*)::int as count from deal where id > $1';
    await expect(
      pglite.transaction(async (tx) => {
        await tx.query('insert into deal (id) values (200)');
        expect((await tx.query(count, [199])).rows).toEqual([{ count: 1 }]);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect((await pglite.query(count, [199])).rows).toEqual([{ count: 0 }]);
  });

  test('of a table that got another shape fail once at most', async () => {
    const all = 'select * from deal where id = 1';
    await pglite.query(all);
    await pglite.exec('alter table deal add column amount int');
    await pglite.query(all).catch(() => undefined);
    expect((await pglite.query(all)).rows).toMatchObject([{ id: 1, amount: null }]);
  });

  test('stay prepared for the 128 used last', async () => {
    for (let n = 0; n < 300; n += 1) await pglite.query(`select ${n} as many_shapes`);
    expect(await prepared('as many_shapes')).toBeLessThanOrEqual(128);
    expect((await pglite.query('select 7 as many_shapes')).rows).toEqual([{ many_shapes: 7 }]);
  });
});
