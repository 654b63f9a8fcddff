import type { BodyTable } from '../../../src/domain/page-body/page-body.js';
import {
  bodyChangePart,
  type BodyChange,
} from '../../../src/services/update-information/body-change-part.js';

const LINE = { date: '2026-11-20', summary: 'Feature added', rationale: 'they need it for the audit' };
const MAPPING = { need: 'reproduce', feature: 'Session Replay', howItSolves: 'shows it', primary: false };
const CELLS = ['reproduce', 'Session Replay', 'shows it'];
const HEADER: BodyTable['rows'][number] = {
  ...{ id: 'h', cells: ['Need', 'Feature', 'How it solves'], links: [] },
};
const ADDED: BodyChange = { kind: 'feature_added', after: MAPPING, line: LINE };

/** What the part finds, and what it writes if it may. */
async function prepares(
  change: BodyChange,
  rows: BodyTable['rows'] | undefined,
  columns = 3,
): Promise<{ readonly prepared: unknown; readonly wrote: readonly unknown[] }> {
  const wrote: unknown[] = [];
  const done = (...what: readonly unknown[]) => {
    wrote.push(what);
    return Promise.resolve({ kind: 'committed' as const, value: { id: 'x' } });
  };
  const table = rows && { id: 't', columns, hasHeader: true, rows };
  const pages = {
    body: () =>
      Promise.resolve({ customerInformation: undefined, featureMapping: table, changeLog: undefined }),
    addRow: (_table: unknown, cells: readonly string[], { mark }: { mark: string }) =>
      done('add', cells, mark),
    changeRow: (id: string, cells: readonly (string | undefined)[]) => done('change', id, cells),
    removeRow: (id: string) => done('remove', id),
    addSection: () => done('section'),
  };
  const part = bodyChangePart({ pages }, 'p1', { name: 'row:0', change, mark: 'mark:op1' });
  const prepared = await part.prepare();
  if (prepared.kind === 'ready') await prepared.write();
  return { prepared, wrote };
}

describe('a feature that is added to the page', () => {
  test('brings the table along where the page has none', async () => {
    expect((await prepares(ADDED, undefined)).wrote).toEqual([['section']]);
  });

  test('is a row with its mark where there is a table', async () => {
    expect((await prepares(ADDED, [HEADER])).wrote).toEqual([['add', CELLS, 'mark:op1']]);
  });

  test('is there when a row carries its mark (N4)', async () => {
    const row = { id: 'r1', cells: CELLS, links: ['mark:op1'] };
    expect((await prepares(ADDED, [HEADER, row])).prepared).toEqual({ kind: 'there', id: 'r1' });
  });

  test('that came with its whole table, and whose answer got lost, is remembered by the table (N4)', async () => {
    const marked = { ...HEADER, links: ['mark:op1'] };
    const row = { id: 'r1', cells: CELLS, links: [] };
    // By the header’s id nobody could take the row back.
    expect((await prepares(ADDED, [marked, row])).prepared).toEqual({ kind: 'there', id: 't' });
  });

  test('leaves the columns that people added by hand blank', async () => {
    const header = { ...HEADER, cells: ['Owner', ...HEADER.cells, 'Priority'] };
    expect((await prepares(ADDED, [header], 5)).wrote).toEqual([['add', ['', ...CELLS, ''], 'mark:op1']]);
  });

  test('is the 150th row as any other', async () => {
    const rows = Array.from({ length: 149 }, (_, n) => ({
      id: `r${n}`,
      cells: ['a', `F${n}`, 'b'],
      links: [],
    }));
    expect((await prepares(ADDED, [HEADER, ...rows])).wrote).toEqual([['add', CELLS, 'mark:op1']]);
  });
});

describe('a feature that somebody else changed meanwhile (N11)', () => {
  const found = { id: 'r1', cells: ['reproduce', 'Session Replay', 'by hand'], links: [] };

  test('is neither changed nor removed', async () => {
    const after = { ...MAPPING, howItSolves: 'replays it' };
    const changed: BodyChange = { kind: 'feature_changed', rowId: 'r1', before: MAPPING, after, line: LINE };
    const removed: BodyChange = { kind: 'feature_removed', rowId: 'r1', before: MAPPING, line: LINE };
    for (const change of [changed, removed]) {
      const { prepared, wrote } = await prepares(change, [HEADER, found]);
      expect(prepared).toMatchObject({ kind: 'refused', problem: { kind: 'changed_meanwhile' } });
      expect(wrote).toEqual([]);
    }
  });

  test('is not changed when it is gone, and needs no removing', async () => {
    const after = { ...MAPPING, howItSolves: 'replays it' };
    const changed: BodyChange = { kind: 'feature_changed', rowId: 'r1', before: MAPPING, after, line: LINE };
    expect((await prepares(changed, [HEADER])).prepared).toMatchObject({ kind: 'refused' });
    const removed: BodyChange = { kind: 'feature_removed', rowId: 'r1', before: MAPPING, line: LINE };
    expect((await prepares(removed, [HEADER])).prepared).toEqual({ kind: 'there', id: 'r1' });
  });
});
