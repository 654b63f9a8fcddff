import type { NotionSeed } from '../../src/sandbox/notion/seed.js';

export const TOKEN = 'chaos';
export const RULES = {
  propertyAliases: { customer: ['Customer'], stage: ['Stage'] },
  stageRole: () => 'active' as const,
};
export const DATABASE_ID = idOf(900_001);

export function idOf(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}

/** So many deals without a word about them. */
export function seedOf(pages: number): NotionSeed {
  const user = { id: idOf(900_000), name: 'Ana', email: 'ana@example.com' };
  const at = '2026-02-01T00:00:00Z';
  return {
    users: [user],
    database: {
      ...{ id: DATABASE_ID, dataSourceId: idOf(900_002), title: 'Opportunities' },
      properties: {
        Name: { type: 'title' },
        Customer: { id: 'cu', type: 'rich_text' },
        Stage: { id: 'st', type: 'select', options: [{ name: 'Demo', color: 'blue' }] },
      },
    },
    pages: Array.from({ length: pages }, (_, n) => ({
      ...{ id: idOf(n), createdAt: at, lastEditedAt: at, createdBy: user.id },
      properties: { Name: `Deal ${n}`, Customer: `Customer ${n}`, Stage: 'Demo' },
      ...{ body: [], comments: [] },
    })),
  };
}
