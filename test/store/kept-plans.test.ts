import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { rowsOf, type Database } from '../../src/store/database.js';
import { openInMemory, type Engine } from '../../src/store/embedded-engine.js';
import { migrate } from '../../src/store/migrate.js';
import { openMirrorStore } from '../../src/store/mirror-store.js';
import { deal } from '../support/mirror/deals.js';

async function planning(db: Database): Promise<string | undefined> {
  const row = z.object({ plan_cache_mode: z.string() });
  return (await rowsOf(db, sql`show plan_cache_mode`, row))[0]?.plan_cache_mode;
}

describe('how Postgres carries out a statement', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openInMemory();
    await migrate(engine.db);
  });
  afterAll(() => engine.close());

  test('is planned anew while the deals are being read, kept once they were counted, and planned anew when they are gone', async () => {
    const { db } = engine;
    expect(await planning(db)).toBe('force_custom_plan');
    const mirror = openMirrorStore(db);
    await mirror.tidy();
    expect(await planning(db)).toBe('force_custom_plan');
    await mirror.putDeals([deal({ id: 'a', title: 'Acme' }), deal({ id: 'b', title: 'Globex' })], 1);
    expect(await planning(db)).toBe('force_custom_plan');
    await mirror.tidy();
    expect(await planning(db)).toBe('auto');
    await mirror.clear();
    expect(await planning(db)).toBe('force_custom_plan');
  });
});
