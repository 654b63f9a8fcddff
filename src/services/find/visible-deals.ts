import { UserError } from '../../domain/errors.js';
import { ASKING_NOTHING, type Filter, type Query } from '../../domain/query/query.js';
import { visibleTo, type Reader } from '../access.js';
import type { Caller } from '../callers.js';
import type {
  Asking,
  DealOutline,
  FoundDeal,
  MirrorState,
  SearchResult,
  Vocabulary,
} from '../ports/mirror.js';
import type { FindDesk } from './find-desk.js';
import { withPeopleLookedUp } from './mentioned-people.js';

export interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly customersAmong?: number;
}

/** The mirror as one person may see it. Every read path goes through here (S4-58); one known deal: `seeDeal`. */
export interface VisibleDeals {
  readonly vocabulary: Vocabulary;
  search(query: Query, page: Page): Promise<SearchResult>;
  /** Undefined when there is none, and just so when the person may not see it. */
  find(opportunityId: string): Promise<FoundDeal | undefined>;
  /** All that are not archived, in few words; `mark` is asked of each. */
  outlines(mark: Filter | undefined): Promise<readonly DealOutline[]>;
  /** How far the mirror can be trusted; what the person may not see is counted nowhere. */
  state(): Promise<MirrorState>;
}

/**
 * What the caller may see. Throws `setup_incomplete` when nobody can tell what is restricted, and `still_reading`
 * before it is known which properties there are.
 */
export async function visibleDeals(desk: FindDesk, caller: Caller): Promise<VisibleDeals> {
  const { access, slackPeople } = desk;
  if (access.length === 0) return seenThrough(desk, caller, undefined);
  const { email } = await slackPeople.person(caller.slackUserId);
  return seenThrough(desk, caller, { slackUserId: caller.slackUserId, email });
}

/** What everybody may see, asked in the caller's words and time zone: for what is shown to a whole channel. */
export function dealsForEverybody(desk: FindDesk, caller: Caller): Promise<VisibleDeals> {
  return seenThrough(desk, caller, undefined);
}

async function seenThrough(desk: FindDesk, caller: Caller, reader: Reader): Promise<VisibleDeals> {
  const { mirror, slackPeople } = desk;
  const vocabulary = await mirror.vocabulary();
  const must = conditions(desk, reader, vocabulary);
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
    outlines: (mark) => mirror.outlines(must, mark, asking({ offset: 0, limit: 1 })),
    async state() {
      const state = await mirror.state();
      if (must.length === 0) return state;
      return withoutHidden(state, await search(ASKING_NOTHING, { offset: 0, limit: 1 }));
    },
  };
}

function conditions(
  { access }: FindDesk,
  reader: Reader,
  vocabulary: Pick<Vocabulary, 'properties' | 'roles'>,
): readonly Filter[] {
  if (access.length === 0) return [];
  if (vocabulary.properties.length === 0)
    throw new UserError({ kind: 'still_reading', readCount: 0, expectedCount: undefined });
  return visibleTo(reader, access, vocabulary);
}

/** As many rows are unread as before: how many of the hidden ones are read tells nobody anything. */
function withoutHidden(
  state: MirrorState,
  { total, closedBesides }: Pick<SearchResult, 'total' | 'closedBesides'>,
): MirrorState {
  const unread = (state.expectedCount ?? state.readCount) - state.readCount;
  const rows = total + closedBesides;
  return {
    ...state,
    activeCount: total,
    readCount: Math.max(0, rows - unread),
    expectedCount: state.expectedCount === undefined ? undefined : rows,
  };
}
