import { dice, pick } from '../../bench/measure.js';
import type { Query } from '../../src/domain/query/query.js';
import type { Asking, SearchResult } from '../../src/services/ports/mirror.js';
import type { MirrorStore } from '../../src/services/ports/mirror-store.js';
import { openInMemory, type Engine } from '../../src/store/embedded-engine.js';
import { migrate } from '../../src/store/migrate.js';
import { openMirrorStore } from '../../src/store/mirror-store.js';
import { ASKING, deal, query, quoted, word, without } from '../support/mirror/deals.js';

/** Everything here is many; the same as when everything is few. */
describe('words that very many deals have', () => {
  let engine: Engine;
  let patient: MirrorStore;
  let hasty: MirrorStore;
  /** Looks at so few of the newest that it must begin again. */
  let hastier: MirrorStore;

  beforeAll(async () => {
    engine = await openInMemory();
    await migrate(engine.db);
    patient = openMirrorStore(engine.db, { ranked: Number.MAX_SAFE_INTEGER, newest: 1 });
    hasty = openMirrorStore(engine.db, { ranked: 0, newest: 10_000 });
    hastier = openMirrorStore(engine.db, { ranked: 0, newest: 5 });
    await patient.putDeals(manyDeals(), 1);
  }, 120_000);
  afterAll(() => engine.close());

  const QUESTIONS: readonly (readonly [string, Query])[] = [
    ['in the talk of most, in the names of some', query(word('budget'))],
    ['in the talk alone', query(word('contract'))],
    ['of a name alone', query(word('harbour'))],
    ['of both', query(word('budget'), word('contract'))],
    ['the whole name of one', query(word('Harbour'), word('Bank'), word('7'))],
    ['misspelt', query(word('contrcat'))],
    ['that nothing has', query(word('unheard'))],
    ['of lost deals', query(word('contract'), { scope: 'lost' })],
    ['of all deals', query(word('budget'), { scope: 'all' })],
    ['with a phrase', query(quoted('budget contract'), word('budget'))],
    ['without another word', query(word('budget'), without(word('harbour')))],
    ['by name', query(word('budget'), { sort: { key: 'name', descending: false } })],
  ];

  test.each(QUESTIONS)('%s: counts and order are as if every match had been ranked', async (_, asked) => {
    for (const asking of [ASKING, { ...ASKING, offset: 8, limit: 8, customersAmong: 40 }]) {
      const [expected, ...others] = await Promise.all(
        [patient, hasty, hastier].map((mirror) => outcome(mirror, asked, asking)),
      );
      expect(others).toEqual([expected, expected]);
    }
  });

  test('pages beyond those that are judged go on where the others end', async () => {
    const asking: Asking = { ...ASKING, offset: 96, limit: 8 };
    const [, asked] = QUESTIONS[0] ?? [];
    if (asked === undefined) throw new Error('there are questions');
    expect(await outcome(hasty, asked, asking)).toEqual(await outcome(patient, asked, asking));
  });
});

const COMMON = ['budget', 'contract', 'customer', 'pilot'];

/** Some are lost, some archived, none was active at the same moment. */
function manyDeals() {
  const roll = dice(3);
  return Array.from({ length: 400 }, (_, n) => {
    const name = roll() < 0.3 ? `Harbour Bank ${n}` : roll() < 0.2 ? `Budget Airways ${n}` : `Deal ${n}`;
    const lost = roll() < 0.3 ? ({ stage: 'Lost', role: 'lost' } as const) : {};
    return deal({
      ...{ id: `d${n}`, title: name, customer: name, archived: roll() < 0.1, ...lost },
      edited: new Date(Date.UTC(2026, 0, 1) + Math.floor(roll() * 300) * 86_400_000 + n).toISOString(),
      properties: { note: `${pick(COMMON, roll)} ${pick(COMMON, roll)} ${pick(COMMON, roll)}` },
    });
  });
}

async function outcome(mirror: MirrorStore, asked: Query, asking: Asking) {
  const { deals, ...counts }: SearchResult = await mirror.search(asked, asking);
  return { ...counts, ids: deals.map(({ opportunity }) => opportunity.id) };
}
