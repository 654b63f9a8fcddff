import type { NotionSeed } from '../src/sandbox/notion/seed.js';

/** Who the sandbox Notion knows. */
export interface BenchPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const ANA: BenchPerson = { id: pageId(900_000), name: 'Ana', email: 'ana@example.com' };

/** What is written on a page and said below it. */
interface Texts {
  readonly body: string;
  readonly comments: readonly { readonly text: string }[];
}

const fewWords = (n: number): Texts => ({
  body: `They run ${n} services`,
  comments: [{ text: `Call ${n} went well` }],
});

/** A made-up database with so many opportunities; each with a short body and one comment unless said. */
export function notionSeed(deals: number, person = ANA, textsOf = fewWords): NotionSeed {
  return {
    users: [person],
    database: {
      ...{ id: pageId(900_001), dataSourceId: pageId(900_002), title: 'Opportunities' },
      properties: {
        Name: { type: 'title' },
        Customer: { id: 'cu', type: 'rich_text' },
        Stage: { id: 'st', type: 'select', options: [{ name: 'Demo', color: 'blue' }] },
      },
    },
    pages: Array.from({ length: deals }, (_, n) => seedPage(n, person, textsOf(n))),
  };
}

function seedPage(n: number, { id: by }: BenchPerson, texts: Texts): NotionSeed['pages'][number] {
  const createdAt = new Date(Date.parse('2025-01-01T00:00:00Z') + n * 600_000).toISOString();
  return {
    ...{ id: pageId(n), createdAt, lastEditedAt: createdAt, createdBy: by },
    properties: { Name: `Deal ${n}`, Customer: `Customer ${n}`, Stage: 'Demo' },
    body: [{ type: 'paragraph' as const, text: texts.body }],
    comments: texts.comments.map(({ text }, c) => ({
      id: pageId((c + 1) * 1_000_000 + n),
      by,
      at: createdAt,
      text,
    })),
  };
}

export function pageId(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}
