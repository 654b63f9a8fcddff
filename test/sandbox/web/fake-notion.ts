import type {
  NotionAct,
  NotionCapabilities,
  NotionControls,
  NotionDesk,
  NotionOverview,
  NotionPageView,
  NotionTrouble,
} from '../../../src/sandbox/notion/desk.js';

export const ACME = 'aaaaaaaa-0000-0000-0000-00000000000a';

export interface FakeNotion extends NotionDesk, NotionControls {
  readonly acts: NotionAct[];
  readonly settings: { shared: boolean; limit: number };
  changed(): void;
}

const STAGES = ['Discovery', 'Demo', 'POC', 'Won'];

const row = (at: number): NotionOverview['rows'][number] => ({
  id: at === 0 ? ACME : `aaaaaaaa-0000-0000-0000-0000000001${at}`,
  title: ['Acme GmbH', 'Globex renewal', 'שלום בע״מ', 'Café Zürich AG'][at] ?? `Deal ${at}`,
  cells: {
    Stage: STAGES[at % 4] ?? '',
    AE: 'Jane Doe',
    Amount: `${at * 1000}`,
    'Last activity': '2026-11-12',
  },
  archived: at === 1,
  inTrash: at === 5,
  openComments: at === 0 ? 2 : 0,
  lastEditedAt: '2026-11-12T10:00:00.000Z',
});

const overview: NotionOverview = {
  title: 'Sales opportunities',
  databaseId: 'db',
  users: [
    { id: 'n1', name: 'Ana Perez' },
    { id: 'n2', name: 'Jane Doe' },
  ],
  properties: [
    { id: 'title', name: 'Name', type: 'title' },
    { id: 's', name: 'Stage', type: 'status' },
    { id: 'a', name: 'AE', type: 'people' },
    { id: 'm', name: 'Amount', type: 'number' },
    { id: 'l', name: 'Last activity', type: 'date' },
  ],
  rows: Array.from({ length: 30 }, (_, at) => row(at)),
};

const run = (text: string, bold = false, link?: string) => ({ text, bold, link });

const acme: NotionPageView = {
  id: ACME,
  url: 'https://www.notion.so/aaaaaaaa00000000000000000000000a',
  title: 'Acme GmbH',
  archived: false,
  inTrash: false,
  locked: false,
  createdAt: '2026-10-01T08:00:00.000Z',
  lastEditedAt: '2026-11-12T10:00:00.000Z',
  properties: [
    { id: 's', name: 'Stage', type: 'status', text: 'Demo', options: STAGES, editable: true },
    {
      id: 'a',
      name: 'AE',
      type: 'people',
      text: 'Jane Doe',
      options: ['Ana Perez', 'Jane Doe'],
      editable: true,
    },
    { id: 'w', name: 'Web site', type: 'url', text: '', options: [], editable: true },
    { id: 'c', name: 'Created', type: 'created_time', text: '1 Oct 2026', options: [], editable: false },
  ],
  blocks: [
    { id: 'b1', type: 'heading_2', runs: [run('Customer information')], rows: [], hasColumnHeader: false },
    {
      id: 'b2',
      type: 'table',
      runs: [],
      rows: [
        ['Question', 'Answer'],
        ['Platforms', 'React, Node'],
        ['Events a month', '40 M'],
      ],
      hasColumnHeader: true,
    },
    {
      id: 'b3',
      type: 'paragraph',
      runs: [run('Champion: '), run('Dana', true)],
      rows: [],
      hasColumnHeader: false,
    },
  ],
  discussions: [
    {
      id: 'd1',
      resolved: false,
      blockId: undefined,
      comments: [
        {
          id: 'c1',
          author: 'Ana P. via Opp',
          at: '2026-11-12T10:00:00.000Z',
          runs: [run('2026-11-12', false, 'https://opp.example/op/1'), run('\nTLDR: Demo went well', false)],
        },
      ],
    },
    {
      id: 'd2',
      resolved: false,
      blockId: 'b3',
      comments: [
        { id: 'c2', author: 'Jane Doe', at: '2026-11-13T10:00:00.000Z', runs: [run('Is Dana still there?')] },
      ],
    },
    {
      id: 'd3',
      resolved: true,
      blockId: undefined,
      comments: [
        { id: 'c3', author: 'Jane Doe', at: '2026-11-01T10:00:00.000Z', runs: [run('Old question')] },
      ],
    },
  ],
};

/** A Notion in memory: remembers what was done and set. */
export function fakeNotion(): FakeNotion {
  const listeners = new Set<() => void>();
  const acts: NotionAct[] = [];
  const settings = { shared: true, limit: 180 };
  let troubles: NotionTrouble[] = [];
  let capabilities: NotionCapabilities = {
    readContent: true,
    updateContent: true,
    insertContent: true,
    readComments: true,
    insertComments: true,
    readUserEmail: true,
  };
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    acts,
    settings,
    changed,
    overview: () => overview,
    page: (id) => (id === ACME ? acme : undefined),
    act: (act) => {
      acts.push(act);
      changed();
      return Promise.resolve(
        'text' in act && act.text === 'no' ? { ok: false, refused: 'not here' } : { ok: true },
      );
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    trouble: () => troubles,
    addTrouble: (trouble) => {
      troubles = [...troubles, trouble];
    },
    clearTrouble: () => {
      troubles = [];
    },
    capabilities: () => capabilities,
    setCapabilities: (change) => {
      capabilities = { ...capabilities, ...change };
    },
    setShared: (shared) => {
      settings.shared = shared;
    },
    setRequestsPerMinute: (limit) => {
      settings.limit = limit;
    },
  };
}
