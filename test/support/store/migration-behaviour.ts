import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { rowsOf } from '../../../src/store/database.js';
import { migrate, SchemaTooNew } from '../../../src/store/migrate.js';
import { migrations } from '../../../src/store/migrations/list.js';
import type { StoreUnderTest } from './store-under-test.js';

/** What bringing the database to the newest schema promises on either engine. Starts from no schema at all. */
export function migrationBehaviour({ db }: StoreUnderTest): void {
  const versions = async () => {
    const row = z.object({ version: z.int() });
    return (await rowsOf(db(), sql`select version from opp.schema_migration order by version`, row)).map(
      (one) => one.version,
    );
  };
  const all = migrations.map((step) => step.version);

  describe('the schema', () => {
    beforeEach(() => db().execute(sql`drop schema opp cascade`));
    afterEach(async () => {
      await db().execute(sql`drop schema if exists opp cascade`);
      await migrate(db());
    });

    test('is made once and then left alone', async () => {
      expect(await migrate(db())).toEqual(all);
      expect(await migrate(db())).toEqual([]);
      expect(await versions()).toEqual(all);
    });

    test('is made by one of three that start at once, and the others find it made', async () => {
      const applied = await Promise.all([migrate(db()), migrate(db()), migrate(db())]);
      expect(applied.flat().sort((a, b) => a - b)).toEqual(all);
    });

    test('grows by the steps that are missing', async () => {
      await migrate(db());
      const next = { version: 1000, name: 'more', statements: ['create table opp.more (a integer)'] };
      expect(await migrate(db(), [...migrations, next])).toEqual([1000]);
      expect(await versions()).toEqual([...all, 1000]);
    });

    test('stays as it was when a step fails halfway', async () => {
      const broken = {
        version: 1000,
        name: 'broken',
        statements: ['create table opp.half (a integer)', 'oops'],
      };
      await migrate(db());
      await expect(migrate(db(), [...migrations, broken])).rejects.toThrow();
      expect(await versions()).toEqual(all);
      const half = sql`select to_regclass('opp.half') is null as gone`;
      expect(await rowsOf(db(), half, z.object({ gone: z.boolean() }))).toEqual([{ gone: true }]);
    });

    test('turns promised comments into operations, and loses nothing of them', async () => {
      await migrate(
        db(),
        migrations.filter(({ version }) => version <= 3),
      );
      const payload = { viewId: 'V7', checked: { title: 'Acme', url: 'https://notion.so/acme' } };
      await db().execute(sql`
        insert into opp.posting (id, opportunity_id, slack_user_id, display_name, payload, state, fence, attempts,
          accepted_at, due_at, comment_id)
        values ('p1', 'acme', 'U1', 'Ana', ${JSON.stringify(payload)}::jsonb, 'confirmed', 2, 1, now(), now(), 'c1'),
               ('p2', 'acme', 'U1', 'Ana', '"odd"', 'sending', 1, 0, now(), now(), null)`);
      await migrate(db());
      const rows = await db().execute(sql`select * from opp.operation order by seq`);
      expect(rows).toMatchObject({
        rows: [
          {
            ...{ id: 'p1', kind: 'status', queue: 'acme', opportunity_id: 'acme', view_id: 'V7', fence: 2 },
            ...{
              subject: payload.checked,
              done: { comment: 'c1' },
              uncertain: false,
              tell_due: null,
              payload,
            },
          },
          { id: 'p2', kind: 'status', subject: { title: '', url: null }, done: {}, uncertain: true },
        ],
      });
    });

    test('of a newer version is refused', async () => {
      const next = { version: 1000, name: 'more', statements: [] };
      await migrate(db(), [...migrations, next]);
      await expect(migrate(db())).rejects.toThrow(SchemaTooNew);
    });
  });

  test('numbers, dates and moments are read alike on either engine', async () => {
    const statement = sql`
      select count(*) as n, 9007199254740993::int8 as big, date '2026-11-20' as day,
             timestamptz '2026-11-20 12:00:00.5+02' as moment, '"7"'::jsonb as text, true as yes`;
    const moment = z.string().transform((text) => new Date(text));
    const row = z.looseObject({ moment });
    expect(await rowsOf(db(), statement, row)).toEqual([
      {
        ...{ n: 1, big: 9007199254740993n, day: '2026-11-20', text: '7', yes: true },
        moment: new Date('2026-11-20T10:00:00.500Z'),
      },
    ]);
  });
}
