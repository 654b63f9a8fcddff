import type { StageRole } from '../../src/domain/opportunity.js';
import type { NotionSeed, SeedProperty } from '../../src/sandbox/notion/seed.js';
import { ANA, PEOPLE } from './people.js';

export const TOKEN = 'chaos';
/** The stage of a deal that was handed over. */
export const HANDED_OVER = 'Transferred';
export const RULES = {
  propertyAliases: {
    ...{ customer: ['Customer'], stage: ['Stage'], confidence: ['Confidence'] },
    ...{ sales_engineer: ['Sales Engineer'], new_sales_engineer: ['New SE'] },
  },
  stageRole: (name: string): StageRole => (name === HANDED_OVER ? 'transferred' : 'active'),
};
export const DATABASE_ID = idOf(900_001);
export const CUSTOMER_ID = 'cu';
export const STAGE_ID = 'st';
export const STAGES: readonly string[] = Array.from({ length: 12 }, (_, n) => `S${n}`);
export const CONFIDENCE_ID = 'cf';
/** So many that nobody chooses what somebody else chooses at the same moment. */
export const LEVELS: readonly string[] = Array.from({ length: 64 }, (_, n) => `L${n}`);
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

function optionsOf(names: readonly string[]): { readonly name: string; readonly color: string }[] {
  return names.map((name) => ({ name, color: 'blue' }));
}

/** So many deals without a word about them. */
export function seedOf(pages: number, slots: readonly string[] = []): NotionSeed {
  const users = PEOPLE.map(({ notionUserId: id, name, email }) => ({ id, name, email }));
  const at = '2026-02-01T00:00:00Z';
  const own = slots.map((name): [string, SeedProperty] => [name, { id: SLOT_ID(name), type: 'rich_text' }]);
  return {
    users,
    database: {
      ...{ id: DATABASE_ID, dataSourceId: idOf(900_002), title: 'Opportunities' },
      properties: {
        Name: { type: 'title' },
        Customer: { id: CUSTOMER_ID, type: 'rich_text' },
        Stage: {
          ...{ id: STAGE_ID, type: 'select' },
          options: optionsOf([...STAGES, HANDED_OVER]),
        },
        Confidence: { id: CONFIDENCE_ID, type: 'select', options: optionsOf(LEVELS) },
        'Sales Engineer': { id: 'se', type: 'people' },
        'New SE': { id: 'ns', type: 'people' },
        ...Object.fromEntries(own),
      },
    },
    pages: Array.from({ length: pages }, (_, n) => ({
      ...{ id: idOf(n), createdAt: at, lastEditedAt: at, createdBy: ANA.notionUserId },
      properties: { Name: `Deal ${n}`, Customer: `Customer ${n}`, Stage: BEGINNING },
      ...{ body: [], comments: [] },
    })),
  };
}
