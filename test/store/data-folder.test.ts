import { sql } from 'drizzle-orm';
import { fsyncSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from '../../src/store/embedded-engine.js';
import { SchemaTooNew } from '../../src/store/migrate.js';
import { giveSync, SyncedNodeFS } from '../../src/store/synced-node-fs.js';
import { openAt, temporaryFolder } from '../support/store/data-dir.js';
import { minutesAfterNoon, NOON, promise } from '../support/store/promises.js';

describe('the data folder', () => {
  const folder = temporaryFolder();
  const database = () => join(folder(), 'postgres');

  test('keeps what was stored over a restart, and only its owner may look into it', async () => {
    const first = await openAt(join(folder()));
    expect(first.recovery).toBeUndefined();
    await first.journal.accept(promise('p1'), NOON);
    await first.turns.take('sync', NOON, 60_000);
    await Promise.all([first.close(), first.close()]);
    expect((await readdir(folder())).sort()).toEqual(['lock', 'postgres', 'state.jsonl']);
    expect((await stat(join(folder(), 'state.jsonl'))).mode & 0o077).toBe(0);

    const second = await openAt(folder());
    expect((await second.journal.find('p1'))?.payload).toEqual(promise('p1').payload);
    // The folder has one owner: whoever had the turn is gone.
    expect(await second.turns.take('sync', NOON, 60_000)).toBe(2);
    await second.close();
  }, 120_000);

  test('is empty after everything was forgotten, over a restart as well', async () => {
    const store = await openAt(folder());
    await store.journal.accept(promise('p0'), NOON);
    await store.sandboxMemory.put('notion.page', 'acme', {});
    await store.forgetEverything();
    await store.close();
    const again = await openAt(folder());
    expect(await again.journal.find('p0')).toBeUndefined();
    expect(await again.sandboxMemory.all('notion.page')).toEqual([]);
    await again.close();
  }, 120_000);

  test('is exported every hour and checkpointed every five minutes', async () => {
    const store = await openAt(folder());
    const exported = async () => await readFile(join(folder(), 'state.jsonl'), 'utf8');
    await store.journal.accept(promise('since-the-last-export'), NOON);
    expect(await store.maintain(minutesAfterNoon(4))).toEqual([]);
    expect(await store.maintain(minutesAfterNoon(5))).toEqual(['checkpoint']);
    expect(await exported()).not.toContain('since-the-last-export');
    expect(
      await Promise.all([store.maintain(minutesAfterNoon(60)), store.maintain(minutesAfterNoon(60))]),
    ).toEqual([
      ['checkpoint', 'export'],
      ['checkpoint', 'export'],
    ]);
    expect(await exported()).toContain('since-the-last-export');
    expect(await store.maintain(minutesAfterNoon(24 * 60 + 14 * 60))).toEqual([
      'vacuum',
      'checkpoint',
      'export',
    ]);
    await store.close();
  }, 120_000);

  test('is not opened by an older version than the one that wrote it, nor changed', async () => {
    const newer = await openEmbedded(database());
    await newer.db.execute(
      sql`insert into opp.schema_migration (version, name) values (999, 'from the future')`,
    );
    await newer.close();
    await expect(openAt(folder())).rejects.toThrow(SchemaTooNew);
    await expect(openAt(folder())).rejects.toThrow(/schema is 999/);
    expect((await readdir(folder())).sort()).toEqual(['lock', 'postgres', 'state.jsonl']);
  }, 120_000);

  test('is brought to the disk at every commit', async () => {
    let syncs = 0;
    const counting = (fileDescriptor: number): void => {
      syncs += 1;
      fsyncSync(fileDescriptor);
    };
    const engine = await openEmbedded(database(), new SyncedNodeFS(database(), counting));
    await engine.db.execute(sql`create table counted (n integer)`);
    syncs = 0;
    for (let n = 0; n < 20; n += 1) await engine.db.execute(sql`insert into counted values (${n})`);
    expect(syncs).toBeGreaterThanOrEqual(20);
    await engine.db.execute(sql`select count(*) from counted`);
    const afterCommits = syncs;
    await engine.db.execute(sql`checkpoint`);
    expect(syncs).toBeGreaterThan(afterCommits);
    await engine.close();
  }, 120_000);

  test('takes no more promises once the disk refuses, and says why', async () => {
    let broken = false;
    const failing = (fileDescriptor: number): void => {
      if (broken) throw new Error('EIO');
      fsyncSync(fileDescriptor);
    };
    const engine = await openEmbedded(database(), new SyncedNodeFS(database(), failing));
    broken = true;
    const write = () => engine.db.execute(sql`insert into counted values (100)`);
    await expect(write()).rejects.toThrow();
    broken = false;
    await expect(write()).rejects.toHaveProperty('cause.message', expect.stringContaining('the disk failed'));
    await engine.close();
    const again = await openEmbedded(database());
    await expect(again.db.execute(sql`insert into counted values (101)`)).resolves.toBeDefined();
    await again.close();
  }, 120_000);

  test('is not opened by a PGlite that cannot be made to sync', () => {
    expect(() => {
      giveSync({ operations: {} }, fsyncSync);
    }).toThrow(/fsync would not happen/);
  });
});
