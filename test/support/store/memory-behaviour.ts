import { sql } from 'drizzle-orm';
import type { SandboxMemory } from '../../../src/sandbox/memory.js';
import type { SaidComment } from '../../../src/services/ports/store.js';
import { minutesAfterNoon, NOON } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

function line(text: string, more: Partial<SaidComment> = {}): SaidComment {
  return { opportunityId: 'acme', text, saidAt: NOON, author: 'Ana P.', commentId: 'c1', ...more };
}

/** What the ledger, the drafts and the sandbox's memory promise on either engine. */
export function memoryBehaviour(store: StoreUnderTest): void {
  const { db, ledger, drafts, mappings, reviews } = store;
  // The store may not know the sandbox; this is where the two are held against each other.
  const sandboxMemory = (): SandboxMemory => store.sandboxMemory();

  describe('the ledger', () => {
    test('tells what was said about a deal, oldest first, as it was said', async () => {
      await ledger().remember([
        line('second', { saidAt: minutesAfterNoon(5), commentId: 'c2' }),
        line('first'),
      ]);
      await ledger().remember([line('elsewhere', { opportunityId: 'globex', commentId: 'c3' })]);
      expect(await ledger().said('acme')).toEqual([
        line('first'),
        line('second', { saidAt: minutesAfterNoon(5), commentId: 'c2' }),
      ]);
    });

    test('remembers a line of a comment once and leaves it as it first was', async () => {
      await ledger().remember([line('POC agreed'), line('POC agreed')]);
      await ledger().remember([line('POC agreed', { author: 'Somebody else' }), line('Budget found')]);
      const said = await ledger().said('acme');
      expect(said.map(({ text, author }) => [text, author])).toEqual([
        ['POC agreed', 'Ana P.'],
        ['Budget found', 'Ana P.'],
      ]);
    });

    test('keeps the same words of two comments apart', async () => {
      await ledger().remember([line('Waiting for legal'), line('Waiting for legal', { commentId: 'c2' })]);
      expect(await ledger().said('acme')).toHaveLength(2);
    });

    test('takes a thousand lines at once, long and odd ones too', async () => {
      const many = Array.from({ length: 1000 }, (_, n) => line(`${n} ${'é🚀'.repeat(n)}`));
      await ledger().remember([...many, line('nul \u0000')]);
      await ledger().remember(many);
      const said = await ledger().said('acme');
      expect(said.slice(0, 1000)).toEqual(many);
      expect(said.at(-1)?.text).toBe('nul \uFFFD');
      expect(said).toHaveLength(1001);
    });

    test('does not count what its author took back, even when a late reading brings it again', async () => {
      await ledger().remember([line('Oops'), line('Budget found', { commentId: 'c2' })]);
      await ledger().forget({ opportunityId: 'acme', commentId: 'c1', at: new Date(0) });
      await ledger().remember([line('Oops')]);
      await ledger().forget({ opportunityId: 'acme', commentId: 'c1', at: new Date(0) });
      expect((await ledger().said('acme')).map(({ text }) => text)).toEqual(['Budget found']);
    });

    test('takes no lines without complaint', async () => {
      await ledger().remember([]);
      expect(await ledger().said('acme')).toEqual([]);
    });
  });

  describe('a recorded review', () => {
    const review = {
      id: 'r1',
      opportunityId: 'acme',
      slackUserId: 'U1',
      displayName: 'Ana P. via Opp',
      reviewedAt: NOON,
    };

    test('is the newest of its deal, and recorded twice it is one', async () => {
      await reviews().record(review);
      await reviews().record({ ...review, displayName: 'Somebody else' });
      expect(await reviews().newest('acme')).toEqual(review);
      const later = { ...review, id: 'r2', reviewedAt: minutesAfterNoon(5) };
      await reviews().record(later);
      await reviews().record({ ...review, id: 'r3', opportunityId: 'globex' });
      expect(await reviews().newest('acme')).toEqual(later);
      expect(await reviews().newest('initech')).toBeUndefined();
    });
  });

  describe('a draft', () => {
    const draft = {
      ...{ id: 'd1', slackUserId: 'U1', opportunityId: 'acme' },
      ...{ content: { tldr: 'half a sen', lines: ['007', null] }, savedAt: NOON },
    };

    test('is found as it was saved, until it is forgotten', async () => {
      await drafts().save(draft);
      expect(await drafts().find('d1')).toEqual(draft);
      await drafts().forget('d1');
      expect(await drafts().find('d1')).toBeUndefined();
    });

    test('saved again is replaced', async () => {
      await drafts().save(draft);
      const later = { ...draft, content: 'half a sentence', savedAt: minutesAfterNoon(1) };
      await drafts().save(later);
      expect(await drafts().find('d1')).toEqual(later);
    });

    test('that is not there is forgotten without complaint', async () => {
      await expect(drafts().forget('nobody')).resolves.toBeUndefined();
    });

    test('is listed for its person, latest first', async () => {
      await drafts().save(draft);
      await drafts().save({ ...draft, id: 'd2', savedAt: minutesAfterNoon(1) });
      await drafts().save({ ...draft, id: 'd3', slackUserId: 'U-somebody-else' });
      const listed = await drafts().ofPerson(draft.slackUserId);
      expect(listed.map(({ id }) => id)).toEqual(['d2', 'd1']);
    });
  });

  describe('the mapping of a database', () => {
    const stage = { property: { id: 'a%3D', name: 'Phase', type: 'status' }, chosen: false };
    const mapping = {
      roles: { stage, customer: { property: null, chosen: true } },
      stages: { o1: 'won' },
    } as const;

    test('N14: is kept for each data source, and replaced', async () => {
      expect(await mappings().find('source')).toBeUndefined();
      await mappings().keep('source', { roles: {}, stages: {} }, NOON);
      await mappings().keep('source', mapping, minutesAfterNoon(1));
      await mappings().keep('another', { roles: {}, stages: {} }, NOON);
      expect(await mappings().find('source')).toEqual(mapping);
      expect(await mappings().changes('source')).toEqual([]);
    });

    test('comes with the record of who decided what, newest first', async () => {
      const change = (line: string, minutes: number) => {
        const at = minutesAfterNoon(minutes);
        return { dataSourceId: 'source', slackUserId: 'U1', lines: [line], at };
      };
      await mappings().keep('source', mapping, NOON, change('amount: none → "ARR"', 0));
      await mappings().keep('source', mapping, NOON, change('amount: "ARR" → "TCV \u0000"', 1));
      await mappings().keep('another', mapping, NOON, { ...change('x', 2), dataSourceId: 'another' });
      expect(await mappings().changes('source')).toEqual([
        change('amount: "ARR" → "TCV \uFFFD"', 1),
        change('amount: none → "ARR"', 0),
      ]);
    });

    test('of a newer version is read as far as it is known', async () => {
      const newer = { roles: { stage, mood: stage }, stages: { o1: 'won', o2: 'sulking' } };
      await db().execute(
        sql`insert into opp.schema_mapping values ('source', ${JSON.stringify(newer)}::jsonb, now())`,
      );
      expect(await mappings().find('source')).toEqual({ roles: { stage }, stages: { o1: 'won' } });
    });
  });

  describe('the memory of the sandbox', () => {
    test('keeps the objects of a realm in the order in which they came', async () => {
      await sandboxMemory().put('notion.page', 'b', { n: 1 });
      await sandboxMemory().put('notion.page', 'a', 'text');
      await sandboxMemory().put('slack.message', 'a', [2]);
      await sandboxMemory().put('notion.page', 'b', { n: 3 });
      expect(await sandboxMemory().all('notion.page')).toEqual([
        { id: 'b', data: { n: 3 } },
        { id: 'a', data: 'text' },
      ]);
    });

    test('forgets one object, or everything', async () => {
      for (const id of ['a', 'b', 'c']) await sandboxMemory().put('notion.page', id, {});
      await sandboxMemory().remove('notion.page', 'b');
      expect((await sandboxMemory().all('notion.page')).map((one) => one.id)).toEqual(['a', 'c']);
      await sandboxMemory().clear();
      expect(await sandboxMemory().all('notion.page')).toEqual([]);
    });

    test('takes what comes all at once in the order of the calls', async () => {
      const memory = sandboxMemory();
      const puts = Array.from({ length: 250 }, (_, n) => memory.put('r', `id-${n % 120}`, n));
      await Promise.all([...puts, memory.remove('r', 'id-0'), memory.put('r', 'id-1', 'last')]);
      const all = new Map((await memory.all('r')).map((one) => [one.id, one.data]));
      expect(all.size).toBe(119);
      expect([all.get('id-0'), all.get('id-1'), all.get('id-2')]).toEqual([undefined, 'last', 242]);
    });
  });
}
