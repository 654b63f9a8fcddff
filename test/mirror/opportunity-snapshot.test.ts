import type { Opportunity } from '../../src/domain/opportunity.js';
import { OpportunitySnapshots } from '../../src/mirror/opportunity-snapshot.js';
import type { Enumeration } from '../../src/services/ports.js';

const deal = (id: string): Opportunity => ({
  id,
  url: `https://www.notion.so/${id}`,
  title: id,
  customer: undefined,
  stage: undefined,
  salesEngineers: [],
  accountExecutives: [],
  amount: undefined,
  closeDate: undefined,
  createdAt: new Date(0),
  lastEditedAt: new Date(0),
});
const all = (...ids: string[]): Enumeration => ({ opportunities: ids.map(deal), complete: true });
const part = (...ids: string[]): Enumeration => ({ opportunities: ids.map(deal), complete: false });

/** A source that answers with the list, one by one, and a clock that stands still until moved. */
function setUp(...answers: readonly (Enumeration | Error)[]) {
  const state = { now: Date.parse('2026-11-21T09:00:00Z'), asked: 0 };
  const failures: unknown[] = [];
  const mirror = new OpportunitySnapshots({
    source: {
      readAll: () => {
        const answer = answers[state.asked++] ?? new Error('asked too often');
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      readOne: () => Promise.reject(new Error('not asked here')),
    },
    clock: { now: () => new Date(state.now) },
    onFailure: (error) => failures.push(error),
  });
  return {
    startedAt: new Date(state.now),
    mirror,
    failures,
    asked: () => state.asked,
    pass: (seconds: number) => {
      state.now += seconds * 1_000;
    },
    ids: async () => (await mirror.snapshot()).opportunities.map(({ id }) => id),
  };
}

describe('the copy of the opportunities', () => {
  it('is read again only when it is older than a minute', async () => {
    const { ids, pass, asked } = setUp(all('a'), all('a', 'b'));
    expect(await ids()).toEqual(['a']);
    pass(60);
    expect(await ids()).toEqual(['a']);
    pass(1);
    expect(await ids()).toEqual(['a', 'b']);
    expect(asked()).toBe(2);
  });

  it('is as old as the beginning of its reading', async () => {
    const { mirror, pass, startedAt } = setUp(all('a'));
    const reading = mirror.snapshot();
    pass(20);
    expect((await reading).readAt).toEqual(startedAt);
  });

  it('is read once for all who ask at the same time', async () => {
    const { mirror, asked } = setUp(all('a'));
    const snapshots = await Promise.all([mirror.snapshot(), mirror.snapshot(), mirror.snapshot()]);
    expect(asked()).toBe(1);
    expect(new Set(snapshots).size).toBe(1);
  });

  it('is not replaced by a partial reading, and keeps its true age (N20, N22)', async () => {
    const { mirror, pass } = setUp(all('a', 'b'), part('a'));
    const { readAt } = await mirror.snapshot();
    pass(120);
    expect(await mirror.snapshot()).toMatchObject({
      complete: true,
      readAt,
      opportunities: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it('is shown in part, and called so, while nothing better exists', async () => {
    const { mirror, pass } = setUp(part('a'), all('a', 'b'));
    expect(await mirror.snapshot()).toMatchObject({ complete: false, opportunities: [{ id: 'a' }] });
    pass(11);
    expect(await mirror.snapshot()).toMatchObject({ complete: true });
  });

  it('stands with its true age while Notion is down, and is tried again soon', async () => {
    const down = new Error('down');
    const { mirror, pass, failures, ids, asked } = setUp(all('a'), down, all('b'));
    const { readAt } = await mirror.snapshot();
    pass(90);
    expect((await mirror.snapshot()).readAt).toEqual(readAt);
    expect(failures).toEqual([down]);
    pass(5);
    expect(await ids()).toEqual(['a']);
    expect(asked()).toBe(2);
    pass(6);
    expect(await ids()).toEqual(['b']);
  });

  it('says what is wrong when there never was one, and recovers', async () => {
    const { mirror, ids } = setUp(new Error('not shared'), all('a'));
    await expect(mirror.snapshot()).rejects.toThrow('not shared');
    expect(await ids()).toEqual(['a']);
  });
});
