import type { Filter } from '../../src/domain/query/query.js';
import { ASKING, deal, JANE, not, OMAR } from '../support/mirror/deals.js';
import { mirrorUnderTest } from '../support/mirror/mirror-under-test.js';

const { put, say, mirror } = mirrorUnderTest();
const BIG: Filter = { key: 'amount', negated: false, comparison: '>=', amount: 50_000 };

describe('the outlines of all deals, for counting', () => {
  test('tell of each what a report counts, the oldest first', async () => {
    await put(
      deal({ id: 'b', title: 'Globex “APM”', created: '2026-03-05T09:00:00Z' }),
      deal({
        ...{ id: 'a', title: 'Acme', stage: '1-Demo', role: 'demo', amount: 80_000, close: '2026-12-31' },
        ...{ se: [JANE, OMAR], created: '2026-01-05T09:00:00Z' },
      }),
    );
    await say('a', 'Round 2 done');
    expect(await mirror().outlines([], undefined, ASKING)).toEqual([
      {
        ...{ id: 'a', title: 'Acme', stage: { name: '1-Demo', role: 'demo' }, amount: 80_000 },
        ...{ closeDate: '2026-12-31', salesEngineers: ['Jané Dœ', 'Omar Haddad'], marked: false },
        createdAt: new Date('2026-01-05T09:00:00Z'),
        lastActivityAt: new Date('2026-02-01T10:00:00Z'),
      },
      {
        ...{ id: 'b', title: 'Globex “APM”', stage: { name: 'Discovery', role: 'active' } },
        ...{ amount: undefined, closeDate: undefined, salesEngineers: [], marked: false },
        createdAt: new Date('2026-03-05T09:00:00Z'),
        lastActivityAt: new Date('2026-03-05T09:00:00Z'),
      },
    ]);
  });

  test('leave out what is archived and what a filter keeps from the reader (S4-58), and mark what is asked of each', async () => {
    await put(
      deal({ id: 'a', title: 'Acme', amount: 80_000 }),
      deal({ id: 'b', title: 'Globex', amount: 20_000 }),
      deal({ id: 'c', title: 'Hooli', amount: 90_000, archived: true }),
      deal({ id: 'd', title: 'Initech' }),
    );
    const marked = (await mirror().outlines([], BIG, ASKING)).map((one) => [one.id, one.marked]);
    expect(marked).toEqual([
      ['a', true],
      ['b', false],
      ['d', false],
    ]);
    const seen = await mirror().outlines([not(BIG)], undefined, ASKING);
    expect(seen.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  test('are none when there are no deals', async () => {
    expect(await mirror().outlines([], BIG, ASKING)).toEqual([]);
  });
});
