import { connectNotion, type Notion } from '../../src/notion/connect.js';
import type { HttpFetch } from '../../src/notion/http.js';
import type { NotionLogger } from '../../src/notion/logger.js';
import type { MappingRules } from '../../src/notion/mapping-rules.js';
import { UserError, type Problem } from '../../src/domain/errors.js';
import type { MappingMemory } from '../../src/services/ports/setup.js';
import { VirtualTiming } from './virtual-timing.js';

export const DATABASE_ID = '38c9ce7b-60a4-81d1-85fa-000000000001';
export const SOURCE_ID = '38c9ce7b-60a4-81d1-85fa-000000000002';
export const PAGE_ID = '38c9ce7b-60a4-81d1-85fa-0000000000aa';

/** A team whose columns are named in its own way. */
export const rules: MappingRules = {
  propertyAliases: {
    customer: ['Kunde'],
    stage: ['Phase'],
    sales_engineer: ['Technik'],
    account_executive: ['Vertrieb'],
    amount: ['Wert'],
    close_date: ['Abschluss'],
  },
  stageRole: (name) => (name === 'Gewonnen' ? 'won' : 'active'),
};

const PROPERTIES = {
  Deal: { id: 'title', name: 'Deal', type: 'title', title: {} },
  Kunde: { id: 'a%3D', name: 'Kunde', type: 'rich_text', rich_text: {} },
  Phase: { id: 'b%3Aq', name: 'Phase', type: 'status', status: {} },
  Technik: { id: 'cc', name: 'Technik', type: 'people', people: {} },
  Vertrieb: { id: 'dd', name: 'Vertrieb', type: 'people', people: {} },
  Wert: { id: 'ee', name: 'Wert', type: 'number', number: {} },
  Abschluss: { id: 'ff', name: 'Abschluss', type: 'date', date: {} },
  Knopf: { id: 'gg', name: 'Knopf', type: 'button', button: {} },
};

export const database = {
  object: 'database',
  id: DATABASE_ID,
  data_sources: [{ id: SOURCE_ID, name: 'Deals' }],
};
export const dataSource = { object: 'data_source', id: SOURCE_ID, properties: PROPERTIES };

export function pageId(index: number): string {
  return `38c9ce7b-60a4-81d1-85fa-${index.toString(16).padStart(12, '0')}`;
}

export const text = (words: string): object => ({
  type: 'text',
  text: { content: words },
  plain_text: words,
});
export const person = (name: string): object => ({
  object: 'user',
  id: `id of ${name}`,
  name,
  type: 'person',
  person: { email: `${name.toLowerCase()}@example.com` },
});

/** A row as Notion sends it at version 2026-03-11: without `archived`. */
export function row(id: string, more: Readonly<Record<string, unknown>> = {}, values: object = {}): object {
  return {
    object: 'page',
    id,
    url: `https://www.notion.so/${id.replaceAll('-', '')}`,
    created_time: '2026-06-18T17:51:00.000Z',
    last_edited_time: '2026-06-19T08:00:00.000Z',
    in_trash: false,
    is_archived: false,
    is_locked: false,
    parent: { type: 'data_source_id', data_source_id: SOURCE_ID, database_id: DATABASE_ID },
    properties: { Deal: { id: 'title', type: 'title', title: [text('Acme '), text('renewal')] }, ...values },
    ...more,
  };
}

export interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export function recordingLogger(): NotionLogger & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    lines.push({ fields, message });
  };
  return { lines, debug: write, warn: write };
}

export interface Bench {
  readonly notion: Notion;
  readonly timing: VirtualTiming;
  readonly lines: Line[];
  /** Moves the calendar and the elapsed time. */
  readonly pass: (ms: number) => Promise<void>;
}

/** The whole Notion part over a scripted `fetch`, in virtual time. */
export function bench(
  fetch: HttpFetch,
  options: { requestsPerMinute?: number; databaseId?: string; mappings?: MappingMemory } = {},
): Bench {
  const timing = new VirtualTiming();
  const logger = recordingLogger();
  const start = Date.parse('2026-11-21T09:00:00Z');
  const notion = connectNotion({
    token: 'ntn_canary',
    databaseId: options.databaseId ?? DATABASE_ID,
    baseUrl: 'http://notion.test',
    requestsPerMinute: options.requestsPerMinute ?? 6_000,
    rules,
    mappings: options.mappings,
    clock: { now: () => new Date(start + timing.now()) },
    timing,
    logger,
    fetch,
  });
  return { notion, timing, lines: logger.lines, pass: (ms) => timing.elapse(ms) };
}

/** The problem a promise fails with; a bug is rethrown. */
export async function problemIn(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
  throw new Error('it went well');
}
