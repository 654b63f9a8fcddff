import { ASKING_NOTHING, type Filter, type Query } from '../../domain/query/query.js';
import { visibleTo } from '../access.js';
import type { Caller } from '../callers.js';
import type { Asking, FoundDeal, MirrorState, SearchResult, Vocabulary } from '../ports/mirror.js';
import type { FindDesk } from './find-desk.js';
import { withPeopleLookedUp } from './mentioned-people.js';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The mirror as one person may see it. Every read path goes through here (S4-58); one known deal: `seeDeal`. */
export interface VisibleDeals {
  readonly vocabulary: Vocabulary;
  search(query: Query, page: Page): Promise<SearchResult>;
  /** Undefined when there is none, and just so when the person may not see it. */
  find(opportunityId: string): Promise<FoundDeal | undefined>;
  /** How far the mirror can be trusted; what the person may not see is not counted as active. */
  state(): Promise<MirrorState>;
}

/** Throws `setup_incomplete` when nobody can tell what is restricted. */
export async function visibleDeals(desk: FindDesk, caller: Caller): Promise<VisibleDeals> {
  const { mirror, slackPeople } = desk;
  const vocabulary = await mirror.vocabulary();
  const must = await conditions(desk, caller, vocabulary);
  const asking = (page: Page): Asking => ({
    ...page,
    now: desk.clock.now(),
    notionUserId: caller.notionUserId,
    timeZone: caller.timeZone,
  });
  const search = async (query: Query, page: Page): Promise<SearchResult> => {
    const { filters, ...rest } = await withPeopleLookedUp(query, slackPeople);
    return mirror.search({ ...rest, filters: [...filters, ...must] }, asking(page));
  };
  return {
    vocabulary,
    search,
    async find(opportunityId) {
      const seen =
        must.length === 0 || (await mirror.fulfils(opportunityId, must, asking({ offset: 0, limit: 1 })));
      return seen ? mirror.find(opportunityId) : undefined;
    },
    async state() {
      const state = await mirror.state();
      if (must.length === 0) return state;
      const { total } = await search(ASKING_NOTHING, { offset: 0, limit: 1 });
      return { ...state, activeCount: total };
    },
  };
}

async function conditions(
  { access, slackPeople }: FindDesk,
  { slackUserId }: Caller,
  { properties }: Vocabulary,
): Promise<readonly Filter[]> {
  if (access.length === 0) return [];
  return visibleTo((await slackPeople.person(slackUserId)).email, access, properties);
}
