import type { NotionSeed, SeedProperty } from '../../src/sandbox/notion/seed.js';

export const TOKEN = 'chaos';
export const RULES = {
  propertyAliases: { customer: ['Customer'], stage: ['Stage'] },
  stageRole: () => 'active' as const,
};
export const DATABASE_ID = idOf(900_001);
export const CUSTOMER_ID = 'cu';
export const STAGE_ID = 'st';
export const STAGES: readonly string[] = Array.from({ length: 12 }, (_, n) => `S${n}`);
/** The stage that every deal begins in. */
export const BEGINNING = 'S0';
/** Properties that one change alone writes on a page. */
export const SLOTS: readonly string[] = Array.from({ length: 16 }, (_, n) => `Slot${n}`);

export function idOf(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}

export function SLOT_ID(slot: string): string {
  return slot.replace('Slot', 's');
}

/** So many deals without a word about them. */
export function seedOf(pages: number, slots: readonly string[] = []): NotionSeed {
  const user = { id: idOf(900_000), name: 'Ana', email: 'ana@example.com' };
  const at = '2026-02-01T00:00:00Z';
  const own = slots.map((name): [string, SeedProperty] => [name, { id: SLOT_ID(name), type: 'rich_text' }]);
  return {
    users: [user],
    database: {
      ...{ id: DATABASE_ID, dataSourceId: idOf(900_002), title: 'Opportunities' },
      properties: {
        Name: { type: 'title' },
        Customer: { id: CUSTOMER_ID, type: 'rich_text' },
        Stage: {
          ...{ id: STAGE_ID, type: 'select' },
          options: STAGES.map((name) => ({ name, color: 'blue' })),
        },
        ...Object.fromEntries(own),
      },
    },
    pages: Array.from({ length: pages }, (_, n) => ({
      ...{ id: idOf(n), createdAt: at, lastEditedAt: at, createdBy: user.id },
      properties: { Name: `Deal ${n}`, Customer: `Customer ${n}`, Stage: BEGINNING },
      ...{ body: [], comments: [] },
    })),
  };
}
