import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { rowsOf } from '../../src/store/database.js';
import { openEmbedded } from '../../src/store/embedded-engine.js';
import { change, KINDS, LEASE_MS, minutesAfterNoon, NOON, promise } from '../support/store/promises.js';
import { openAt, temporaryFolder } from '../support/store/data-dir.js';

const SET_ASIDE = 'postgres.unreadable-2026-11-20T12-00-00-000Z';

/** U+2028 ends a line for some readers. */
const TEXT = 'Ünï "quoted" \\ \n \u2028 🚀';

describe('a data folder that cannot be read', () => {
  const folder = temporaryFolder();
  const path = (...names: readonly string[]) => join(folder(), ...names);
  /** Overwrites the first page of a table; the engine opens such a folder without complaint. */
  const damage = async (table: string): Promise<void> => {
    const { db, close } = await openEmbedded(path('postgres'));
    const where = sql`select pg_relation_filepath(${table}) as file`;
    const [row] = await rowsOf(db, where, z.object({ file: z.string() }));
    await close();
    const file = path('postgres', row?.file ?? 'nowhere');
    const content = await readFile(file);
    await writeFile(file, content.fill(7, 0, 8192));
  };

  test('is set aside and rebuilt from the state file (O9)', async () => {
    const before = await openAt(folder());
    await before.journal.accept(promise('waiting', 'acme', { text: TEXT }), NOON);
    await before.journal.accept(promise('underway', 'globex'), NOON);
    await before.journal.accept(promise('done', 'initech'), NOON);
    await before.journal.settle('done', 0, change('confirmed', { done: { comment: 'c1' } }));
    const lines = Array.from({ length: 250 }, (_, n) => ({
      ...{ opportunityId: 'acme', text: `line ${n}`, author: 'Ana P.', commentId: `c${n}` },
      saidAt: minutesAfterNoon(n),
    }));
    await before.ledger.remember(lines);
    await before.drafts.save({
      ...{ id: 'd1', slackUserId: 'U1', opportunityId: 'acme', content: { tldr: '007' }, savedAt: NOON },
    });
    await before.sandboxMemory.put('notion.page', 'p1', ['x', null]);
    const decided = { dataSourceId: 's', slackUserId: 'U1', lines: ['amount: none'], at: NOON };
    const mapping = { roles: { amount: { property: null, chosen: true } }, stages: {} };
    await before.mappings.keep('s', mapping, NOON, decided);
    await before.close();
    await writeFile(path('postgres', 'PG_VERSION'), '17\n');

    const warnings: object[] = [];
    const after = await openAt(folder(), warnings);
    expect(after.recovery).toEqual({
      setAside: path(SET_ASIDE),
      restored: { exportedAt: NOON, rows: 261, complete: true },
    });
    expect(warnings).toEqual([{ recovery: after.recovery }]);
    expect(await after.ledger.said('acme')).toEqual(lines);
    expect((await after.drafts.find('d1'))?.content).toEqual({ tldr: '007' });
    expect(await after.mappings.find('s')).toEqual(mapping);
    await after.mappings.keep('s', mapping, NOON, { ...decided, lines: ['again'] });
    expect((await after.mappings.changes('s')).map(({ lines }) => lines[0])).toEqual([
      'again',
      'amount: none',
    ]);
    expect(await after.sandboxMemory.all('notion.page')).toEqual([{ id: 'p1', data: ['x', null] }]);
    expect(await after.journal.find('done')).toMatchObject({ state: 'confirmed', done: { comment: 'c1' } });
    // Either may have reached Notion after the file was written: look before sending.
    const claimed = await after.journal.claimNext(NOON, LEASE_MS, KINDS);
    expect(claimed).toMatchObject({
      id: 'waiting',
      state: 'ambiguous',
      payload: { text: TEXT },
    });
    // What comes now is numbered after what was there.
    await after.journal.accept(promise('later', 'acme'), NOON);
    expect((await after.journal.unfinished()).map((one) => one.id)).toEqual(['waiting', 'underway', 'later']);
    await after.close();
    expect(await readdir(folder())).toEqual(
      expect.arrayContaining(['postgres', SET_ASIDE, 'state-2026-11-20T12-00-00-000Z.jsonl']),
    );
  }, 120_000);

  test('is rebuilt as far as the state file is sound, and says that something is missing (O9)', async () => {
    await rm(path(SET_ASIDE), { recursive: true });
    await damage('opp.said_comment');
    const text = await readFile(path('state.jsonl'), 'utf8');
    const torn = text.split('\n').slice(0, 104).join('\n').slice(0, -20);
    await writeFile(path('state.jsonl'), torn);
    await appendFile(path('state.jsonl'), '\nnot json at all\n');

    const store = await openAt(folder());
    expect(store.recovery?.restored).toMatchObject({ complete: false });
    expect((await store.journal.unfinished()).map((one) => one.id)).toEqual(['waiting', 'underway', 'later']);
    // One line for the head, four for the operations, and the last one is torn.
    expect(await store.ledger.said('acme')).toHaveLength(98);
    await store.close();
  }, 120_000);

  test('is rebuilt from the state file of an older version, too (O10)', async () => {
    await rm(path(SET_ASIDE), { recursive: true });
    await writeFile(path('postgres', 'PG_VERSION'), '17\n');
    const payload = { viewId: 'V7', checked: { title: 'Acme', url: 'https://notion.so/acme' } };
    const row = {
      ...{ id: 'old', seq: 7, opportunity_id: 'acme', slack_user_id: 'U1', display_name: 'Ana P.', payload },
      ...{ state: 'confirmed', fence: 1, attempts: 1, accepted_at: NOON, due_at: NOON, lease_until: null },
      ...{ comment_id: 'c1', problem: null },
    };
    const waiting = { ...row, id: 'old-waiting', seq: 8, state: 'accepted', comment_id: null };
    const lines = [
      { opp: 'state', schema: 3, at: NOON },
      { table: 'posting', row },
      { table: 'posting', row: waiting },
      { end: 2 },
    ];
    await writeFile(path('state.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const store = await openAt(folder());
    expect(store.recovery?.restored).toEqual({ exportedAt: NOON, rows: 2, complete: true });
    expect(await store.journal.find('old')).toMatchObject({
      ...{ kind: 'status', queue: 'acme', subject: payload.checked, viewId: 'V7', payload },
      ...{ state: 'confirmed', done: { comment: 'c1' } },
    });
    expect(await store.journal.find('old-waiting')).toMatchObject({ state: 'ambiguous', done: {} });
    await store.close();
  }, 120_000);

  test('stays where it is when no new one can be made either', async () => {
    await rm(path(SET_ASIDE), { recursive: true });
    await rm(path('postgres', 'global', 'pg_control'));
    await writeFile(path('state.jsonl'), 'this is no state file\n');
    const untouched = await readdir(path('postgres'));

    await expect(openAt(folder())).rejects.toThrow(
      /cannot be opened .* no new folder could be made in its place .*state\.jsonl is no state file/s,
    );
    expect(await readdir(path('postgres'))).toEqual(expect.arrayContaining(untouched));
    expect(await readdir(folder())).not.toContain(SET_ASIDE);
    expect(await readFile(path('state.jsonl'), 'utf8')).toBe('this is no state file\n');
  }, 120_000);
});
