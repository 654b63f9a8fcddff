import type { Filter, Query, Term } from '../../../src/domain/query/query.js';
import type { SourceDeal } from '../../../src/services/ports/deal-source.js';
import type { MirrorStore } from '../../../src/services/ports/mirror-store.js';
import type { Store } from '../../../src/store/open-store.js';
import { openStoreUnderTest } from '../store/engine-under-test.js';
import { ASKING, NOW, query } from './deals.js';

/** A real mirror on the engine under test for one test file, emptied before each test. */
export function mirrorUnderTest() {
  let store: Store | undefined;
  const mirror = (): MirrorStore => {
    if (store === undefined) throw new Error('the store opens before the first test');
    return store.mirror;
  };
  beforeAll(async () => {
    store = await openStoreUnderTest();
  }, 120_000);
  afterAll(() => store?.close());
  beforeEach(() => mirror().clear());
  return {
    mirror,
    put: (...deals: readonly SourceDeal[]) => mirror().putDeals(deals, 1),
    say: async (opportunityId: string, ...texts: readonly string[]): Promise<void> => {
      const comments = texts.map((text, n) => ({
        ...{ id: `${opportunityId}-${n}`, author: 'Jane', text, links: [] },
        createdAt: new Date('2026-02-01T10:00:00Z'),
      }));
      await mirror().putComments(opportunityId, comments, NOW);
    },
    write: async (opportunityId: string, text: string, featureMapping = ''): Promise<void> => {
      await mirror().putBody(opportunityId, { text, featureMapping, changedAt: undefined }, NOW);
    },
    /** The ids that are found, in order. */
    ids: async (...parts: readonly (Term | Filter | Partial<Query>)[]): Promise<readonly string[]> => {
      const { deals } = await mirror().search(query(...parts), ASKING);
      return deals.map(({ opportunity }) => opportunity.id);
    },
  };
}
