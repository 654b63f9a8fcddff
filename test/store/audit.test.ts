import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateFile } from '../../src/store/data-folder.js';
import { auditFromFile } from '../../src/store/audit-from-file.js';
import { StillAtWork } from '../../src/store/erase-person.js';
import { openForgetfulStore, openStore, type Store } from '../../src/store/open-store.js';
import { change, KINDS, LEASE_MS, minutesAfterNoon, NOON, promise } from '../support/store/promises.js';

const moved = {
  from: 'Discovery',
  to: 'Demo',
  changes: [{ name: 'Stage' }],
  line: { rationale: 'secret words' },
};

async function finish(store: Store, state: 'confirmed' | 'rejected'): Promise<void> {
  const claimed = await store.journal.claimNext(NOON, LEASE_MS, KINDS);
  const problem = state === 'rejected' ? { problem: { kind: 'deal_gone', title: 'Acme' } as const } : {};
  if (claimed === undefined) throw new Error('nothing to do');
  await store.journal.settle(
    claimed.id,
    claimed.fence,
    change(state, { dueAt: minutesAfterNoon(1), ...problem }),
  );
}

describe('the audit', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openForgetfulStore();
  });
  afterEach(() => store.close());

  test('says who promised what for which deal, and how it ended, without what they wrote', async () => {
    await store.journal.accept({ ...promise('a', 'acme', moved), kind: 'stage' }, NOON);
    await finish(store, 'confirmed');
    const entries = await store.audit({ deal: 'acme' });
    expect(entries.map(({ event, kind, detail }) => [event, kind, detail])).toEqual([
      ['accepted', 'stage', 'Discovery → Demo'],
      ['confirmed', 'stage', ''],
    ]);
    expect(entries[0]).toMatchObject({
      slackUserId: 'U1',
      displayName: 'Ana P. via Opp',
      title: 'Acme',
      at: NOON,
    });
    expect(JSON.stringify(entries)).not.toContain('secret words');
  });

  test('has each decision once, however often it was sent (S8)', async () => {
    await Promise.all([store.journal.accept(promise('a'), NOON), store.journal.accept(promise('a'), NOON)]);
    await finish(store, 'rejected');
    const entries = await store.audit({});
    expect(entries.map(({ event, detail }) => [event, detail])).toEqual([
      ['accepted', ''],
      ['rejected', 'deal_gone'],
    ]);
  });

  test('is asked by deal, by person and by day', async () => {
    await store.journal.accept(promise('a', 'acme'), NOON);
    await store.journal.accept({ ...promise('b', 'globex'), slackUserId: 'U2' }, minutesAfterNoon(5));
    const ids = async (question: Parameters<Store['audit']>[0]): Promise<readonly string[]> =>
      (await store.audit(question)).map(({ operationId }) => operationId);
    expect(await ids({ deal: 'globex' })).toEqual(['b']);
    expect(await ids({ person: 'U1' })).toEqual(['a']);
    expect(await ids({ since: minutesAfterNoon(1) })).toEqual(['b']);
    expect(await ids({ deal: '%' })).toEqual([]);
  });

  test('loses a person who is erased, and keeps what happened', async () => {
    await store.journal.accept({ ...promise('a', 'acme', moved), kind: 'stage' }, NOON);
    await store.drafts.save({
      ...{ id: 'd', slackUserId: 'U1', opportunityId: 'acme', content: 'words', savedAt: NOON },
    });
    await store.drafts.save({
      ...{ id: 'e', slackUserId: 'U2', opportunityId: 'acme', content: 'words', savedAt: NOON },
    });
    await expect(store.erasePerson('U1')).rejects.toThrow(StillAtWork);
    await finish(store, 'confirmed');
    expect(await store.erasePerson('U1')).toEqual(['operation', 'audit', 'draft']);
    expect(await store.audit({ person: 'U1' })).toEqual([]);
    expect((await store.audit({})).map(({ displayName }) => displayName)).toEqual(['erased', 'erased']);
    expect(await store.journal.find('a')).toMatchObject({ slackUserId: 'erased', payload: null });
    expect(await store.drafts.find('d')).toBeUndefined();
    expect(await store.drafts.find('e')).toBeDefined();
    expect(await store.erasePerson('U1')).toEqual([]);
  });
});

test('while Opp runs, the audit can be read from its state file', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'opp-audit-'));
  const log = { info: () => undefined, warn: () => undefined };
  const store = await openStore({ databaseUrl: undefined, dataDir, clock: { now: () => NOON }, log });
  await store.journal.accept(promise('a'), NOON);
  const asked = await store.audit({});
  await store.close();
  expect(await auditFromFile(stateFile(dataDir))).toEqual(asked);
  rmSync(dataDir, { recursive: true });
});
