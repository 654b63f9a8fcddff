import { createMirrorSync } from '../../../src/mirror/mirror-sync.js';
import { connectNotion, type Notion } from '../../../src/notion/connect.js';
import type { HttpAnswer } from '../../../src/notion/http.js';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { forgetfulMemory } from '../../../src/sandbox/memory.js';
import type { NotionSeed, SeedPage } from '../../../src/sandbox/notion/seed.js';
import { openSandboxNotion, type SandboxNotion } from '../../../src/sandbox/notion/sandbox-notion.js';
import type { MirrorSync } from '../../../src/services/ports/mirror-sync.js';
import type { Store } from '../../../src/store/open-store.js';
import { SMALL_SEED } from '../../sandbox/notion/small-seed.js';
import { ASKING, query, word } from './deals.js';

const TOKEN = 'secret_sync';
export const SYNC_NOW = Date.parse('2026-02-10T12:34:56.789Z');

/** Changes an answer of Notion's on its way, or acts at this moment. `asked` counts the requests to its path. */
export type OnTheWay = (path: string, body: string, asked: number) => string | Promise<string>;

export interface Synced {
  readonly sandbox: SandboxNotion;
  readonly notion: Notion;
  readonly clock: SandboxClock;
  readonly sync: MirrorSync;
  readonly baseUrl: string;
  readonly warnings: string[];
  /** Sweeps until nothing is due. */
  readonly sweepAll: () => Promise<number>;
  /** The titles found for a word, over all scopes, by name. */
  readonly titles: (text?: string) => Promise<readonly string[]>;
  readonly meanwhile: (act: OnTheWay) => void;
  readonly close: () => Promise<void>;
}

export interface SyncedOptions {
  readonly seed?: NotionSeed;
  readonly rowCap?: number;
  /** The token that the bot uses; the right one unless given. */
  readonly token?: string;
  /** Whether this process may go on reading. */
  readonly mayGoOn?: () => boolean;
}

/** The real Notion part and sync between the sandbox Notion and a store. */
export async function openSynced(store: Store, options: SyncedOptions = {}): Promise<Synced> {
  const clock = new SandboxClock(() => SYNC_NOW);
  const { seed = SMALL_SEED, mayGoOn, token = TOKEN, ...more } = options;
  const sandbox = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: TOKEN, ...more });
  sandbox.controls.setRequestsPerMinute(Number.POSITIVE_INFINITY);
  const { baseUrl } = await sandbox.listen();
  const way = wayTo();
  const notion = connectNotion({
    ...{ token, databaseId: seed.database.id, baseUrl, requestsPerMinute: 1_000_000, clock },
    rules: { propertyAliases: ALIASES, stageRole: (name) => (name === 'Won' ? 'won' : 'active') },
    logger: { debug: () => undefined, warn: () => undefined },
    fetch: way.fetch,
  });
  const warnings: string[] = [];
  const log = { warn: (_fields: object, message: string) => void warnings.push(message) };
  const { mirror, ledger } = store;
  const { deals: source, comments } = notion;
  const sync = createMirrorSync({ source, comments, store: mirror, ledger, clock, log, mayGoOn });
  return {
    ...{ sandbox, notion, clock, sync, baseUrl, warnings, meanwhile: way.meanwhile },
    async sweepAll() {
      let pages = 0;
      for (let read = await sync.sweep(50); read > 0; read = await sync.sweep(50)) pages += read;
      return pages;
    },
    async titles(text) {
      const asked = query(...(text === undefined ? [] : [word(text)]), {
        scope: 'all',
        sort: { key: 'name', descending: false },
      });
      const { deals } = await mirror.search(asked, { ...ASKING, limit: 100 });
      return deals.map(({ opportunity }) => opportunity.title);
    },
    close: () => sandbox.close(),
  };
}

const ALIASES = {
  customer: ['Customer'],
  stage: ['Stage'],
  sales_engineer: ['SE'],
  amount: ['Amount'],
  close_date: ['Close'],
  features: ['Products'],
};

function wayTo() {
  let change: OnTheWay = (_path, body) => body;
  const asked = new Map<string, number>();
  return {
    meanwhile: (act: OnTheWay): void => {
      asked.clear();
      change = act;
    },
    fetch: async (url: string, init: RequestInit): Promise<HttpAnswer> => {
      const answer = await fetch(url, init);
      const path = new URL(url).pathname.replace('/v1/', '');
      const count = (asked.get(path) ?? 0) + 1;
      asked.set(path, count);
      const text = await change(path, await answer.text(), count);
      return {
        ok: answer.ok,
        status: answer.status,
        headers: answer.headers,
        text: () => Promise.resolve(text),
      };
    },
  };
}

/** A database of `count` plain deals, made one each minute unless `perMinute` says more. */
export function seedOf(count: number, perMinute = 1): NotionSeed {
  const pages = Array.from({ length: count }, (_, n): SeedPage => {
    const createdAt = new Date(Date.parse('2026-01-01T00:00:00Z') + Math.floor(n / perMinute) * 60_000);
    return {
      id: pageId(n),
      createdAt: createdAt.toISOString(),
      lastEditedAt: createdAt.toISOString(),
      createdBy: SMALL_SEED.users[0]?.id ?? '',
      properties: { Name: titleOf(n), Customer: `Customer ${n}`, Stage: 'Discovery' },
      body: [{ type: 'paragraph', text: `Body of ${n}` }],
      comments: [],
    };
  });
  return { ...SMALL_SEED, pages };
}

export function pageId(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}

export function titleOf(n: number): string {
  return `Deal ${String(n).padStart(5, '0')}`;
}
