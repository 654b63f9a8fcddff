import { connectNotion } from '../../src/notion/connect.js';
import type { NotionPages } from '../../src/notion/pages.js';
import type { MappingRules } from '../../src/notion/mapping-rules.js';
import type { NotionDesk, NotionPageView, NotionTrouble } from '../../src/sandbox/notion/desk.js';
import type { NotionSeed, SeedBlock, SeedPage } from '../../src/sandbox/notion/seed.js';
import { startNotion, TOKEN, type RunningNotion } from '../sandbox/notion/running-notion.js';
import { ACME, DATABASE, SMALL_SEED } from '../sandbox/notion/small-seed.js';
import { recordingLogger } from './fixtures.js';

export const MARK = 'https://opp.example/op/01J';

const RULES: MappingRules = {
  propertyAliases: {
    customer: ['Customer'],
    stage: ['Stage'],
    sales_engineer: ['SE'],
    amount: ['Amount'],
    close_date: ['Close'],
  },
  stageRole: (name) => (name === 'Won' ? 'won' : 'active'),
};

export interface PagesBench extends RunningNotion {
  readonly pages: NotionPages;
  readonly desk: NotionDesk;
  readonly trouble: (kind: NotionTrouble['kind'], on: NotionTrouble['on'], seconds?: number) => void;
  /** The page as a colleague sees it. */
  readonly seen: (pageId?: string) => NotionPageView;
  /** The text of its property. */
  readonly cell: (property: string, pageId?: string) => string | undefined;
  /** Requests that wrote, as `PATCH pages/…` without `/v1/`, since the last call. */
  readonly writes: () => readonly string[];
}

/** The real pages over the real client against the sandbox Notion. */
export async function openPages(seed: NotionSeed = SMALL_SEED): Promise<PagesBench> {
  const running = await startNotion({ seed });
  const { sandbox, baseUrl, clock } = running;
  sandbox.controls.setRequestsPerMinute(100_000);
  const { pages } = connectNotion({
    token: TOKEN,
    databaseId: DATABASE,
    baseUrl,
    requestsPerMinute: 100_000,
    rules: RULES,
    clock,
    logger: recordingLogger(),
  });
  let counted = 0;
  const seen = (pageId = ACME): NotionPageView => {
    const view = sandbox.desk.page(pageId);
    if (view === undefined) throw new Error(`no page ${pageId}`);
    return view;
  };
  return {
    ...running,
    pages,
    desk: sandbox.desk,
    seen,
    trouble: (kind, on, seconds = 0) => {
      sandbox.controls.addTrouble({ kind, on, times: 1, seconds });
    },
    cell: (property, pageId) => seen(pageId).properties.find(({ name }) => name === property)?.text,
    writes: () => {
      const fresh = sandbox.requests().slice(counted);
      counted += fresh.length;
      return fresh
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/query'))
        .map(({ method, path }) => `${method} ${path.replace('/v1/', '')}`);
    },
  };
}

/** The small seed with another body for Acme. */
export function withBody(...body: readonly SeedBlock[]): NotionSeed {
  return withAcme({ body, comments: [] });
}

export function withAcme(change: Partial<SeedPage>): NotionSeed {
  const pages = SMALL_SEED.pages.map((page) => (page.id === ACME ? { ...page, ...change } : page));
  return { ...SMALL_SEED, pages };
}

export const heading = (text: string): SeedBlock => ({ type: 'heading_2', text });
export const paragraph = (text: string): SeedBlock => ({ type: 'paragraph', text });
export const bullet = (text: string): SeedBlock => ({ type: 'bulleted_list_item', text });
export const table = (...rows: readonly (readonly string[])[]): SeedBlock => ({
  type: 'table',
  hasColumnHeader: true,
  rows,
});

/** What a colleague reads, block by block: its words, or a table's rows. */
export function wordsOf(view: NotionPageView): readonly (string | readonly (readonly string[])[])[] {
  return view.blocks.map(({ type, runs, rows }) =>
    type === 'table' ? rows : runs.map(({ text }) => text).join(''),
  );
}
