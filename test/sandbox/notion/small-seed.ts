import type { NotionSeed, SeedPage } from '../../../src/sandbox/notion/seed.js';

/** A well-formed id with a number in it: `id(7)` ends in …0007. */
export function id(number: number): string {
  return `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
}

export const ANA = id(1);
export const BEN = id(2);
export const DATABASE = id(10);
export const DATA_SOURCE = id(11);
export const ACME = id(101);
export const GLOBEX = id(102);
export const INITECH = id(103);
export const OLD_ARCHIVED = id(104);
export const FIRST_COMMENT = id(901);
export const RESOLVED_COMMENT = id(903);
export const BLOCK_COMMENT = id(904);

const OPTIONS = (...names: string[]) => names.map((name) => ({ name, color: 'blue' }));

const ACME_PAGE: SeedPage = {
  id: ACME,
  createdAt: '2026-01-05T09:00:41.000Z',
  lastEditedAt: '2026-02-01T10:11:59.500Z',
  createdBy: ANA,
  properties: {
    Name: 'Acme – session replay',
    Customer: 'Acme',
    Stage: 'Demo',
    Segment: 'Enterprise',
    Products: ['Replay', 'Profiling'],
    Amount: 120_000,
    Close: '2026-03-31',
    SE: [ANA],
    Forecast: true,
    Site: 'https://acme.example',
    Related: [GLOBEX],
  },
  body: [
    { type: 'heading_1', text: 'Customer information' },
    {
      type: 'table',
      hasColumnHeader: true,
      rows: [
        ['Question', 'Answer'],
        ['Events a month', '40 <million>'],
      ],
    },
    { type: 'paragraph', text: 'Runs on Kubernetes.' },
    { type: 'to_do', text: 'Send the security paper' },
    { type: 'bulleted_list_item', text: 'Uses React' },
    { type: 'quote', text: 'We need this by spring' },
    { type: 'callout', text: 'Procurement takes six weeks' },
    { type: 'divider' },
    { type: 'heading_2', text: 'Change log' },
  ],
  comments: [
    { id: FIRST_COMMENT, by: ANA, at: '2026-01-10T08:00:30.000Z', text: 'Kick-off went well' },
    { id: id(902), by: BEN, at: '2026-01-12T08:00:00.000Z', text: 'Budget is confirmed' },
    { id: RESOLVED_COMMENT, by: BEN, at: '2026-01-06T08:00:00.000Z', text: 'Old question', resolved: true },
    { id: BLOCK_COMMENT, by: ANA, at: '2026-01-11T08:00:00.000Z', text: 'Which cluster?', onBlock: 2 },
  ],
};

function page(number: number, rest: Partial<SeedPage>): SeedPage {
  return {
    id: id(number),
    createdAt: `2026-01-${String(number - 95).padStart(2, '0')}T09:00:00.000Z`,
    lastEditedAt: '2026-01-20T09:00:00.000Z',
    createdBy: BEN,
    properties: {},
    body: [],
    comments: [],
    ...rest,
  };
}

export const SMALL_SEED: NotionSeed = {
  users: [
    { id: ANA, name: 'Ana Pavić', email: 'ana@example.com' },
    { id: BEN, name: 'Ben Okoro', email: undefined },
  ],
  database: {
    id: DATABASE,
    dataSourceId: DATA_SOURCE,
    title: 'Opportunities',
    properties: {
      Name: { type: 'title' },
      Customer: { id: 'cu%3Ds', type: 'rich_text' },
      Stage: { id: 'hlY%3D', type: 'status', options: OPTIONS('Discovery', 'Demo', 'Won') },
      Segment: { id: 'sEg1', type: 'select', options: OPTIONS('Enterprise', 'SMB') },
      Products: { id: 'pr%3Ao', type: 'multi_select', options: OPTIONS('Replay', 'Profiling', 'Crons') },
      Amount: { id: 'amNT', type: 'number' },
      Close: { id: 'clSE', type: 'date' },
      SE: { id: 'seP1', type: 'people' },
      Forecast: { id: 'foRC', type: 'checkbox' },
      Site: { id: 'siTE', type: 'url' },
      Mail: { id: 'maIL', type: 'email' },
      Phone: { id: 'phON', type: 'phone_number' },
      Deck: { id: 'deCK', type: 'files' },
      Related: { id: 'reLA', type: 'relation' },
      Number: { id: 'nuMB', type: 'unique_id', prefix: 'OPP' },
      Created: { id: 'crEA', type: 'created_time' },
      Edited: { id: 'edIT', type: 'last_edited_time' },
      Author: { id: 'auTH', type: 'created_by' },
    },
  },
  pages: [
    ACME_PAGE,
    page(102, {
      properties: {
        Name: 'Globex rollout',
        Customer: 'Globex',
        Stage: 'Won',
        Segment: 'SMB',
        Amount: 5000,
        SE: [BEN],
      },
    }),
    page(103, {
      properties: { Name: 'Initech', Stage: 'Discovery', Close: { start: '2026-05-01', end: '2026-05-03' } },
    }),
    page(104, { archived: true, properties: { Name: 'Hooli (archived)', Stage: 'Won' } }),
  ],
};
