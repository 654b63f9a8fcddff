import type { BodyChange } from '../../../src/services/update-information/body-change-part.js';
import type { FeatureMapping } from '../../../src/domain/page-body/feature-mapping.js';
import type { BodyTable } from '../../../src/domain/page-body/page-body.js';
import { rowTakenBackPart, takenBackSummary } from '../../../src/services/update-information/take-back.js';
import { claimed } from '../../support/store/promises.js';

const LINE = { date: '2026-11-20', summary: 'Feature added', rationale: 'they need it for the audit' };
const REPLAY: FeatureMapping = {
  need: 'reproduce',
  feature: 'Session Replay',
  howItSolves: 'shows it',
  primary: false,
};
const CELLS = ['reproduce', 'Session Replay', 'shows it'];

function row(id: string, cells: readonly string[], links: readonly string[] = []) {
  return { id, cells: [...cells], links: [...links] };
}

async function takesBack(
  change: BodyChange,
  rows: BodyTable['rows'],
  writtenId = 'r1',
): Promise<{ kind: string; wrote: readonly unknown[] }> {
  const wrote: unknown[] = [];
  const done = (what: unknown) => {
    wrote.push(what);
    return Promise.resolve({ kind: 'committed' as const, value: { id: 'x' } });
  };
  const header = row('h', ['Need', 'Feature', 'How it solves']);
  const table = { id: 't', columns: 3, hasHeader: true, rows: [header, ...rows] };
  const pages = {
    body: () =>
      Promise.resolve({ customerInformation: undefined, featureMapping: table, changeLog: undefined }),
    addRow: (_table: unknown, cells: readonly string[], place: { mark: string }) =>
      done(['add', cells, place.mark]),
    changeRow: (id: string, cells: readonly (string | undefined)[]) => done(['change', id, cells]),
    removeRow: (id: string) => done(['remove', id]),
    addSection: () => done('section'),
  };
  const original = { ...claimed('op1', { done: { 'row:0': writtenId } }), opportunityId: 'p1' };
  const written = { name: 'row:0', change, mark: 'mark:op1', newMark: 'mark:undo' };
  const prepared = await rowTakenBackPart({ pages }, original, written).prepare();
  if (prepared.kind === 'ready') await prepared.write();
  return { kind: prepared.kind, wrote };
}

describe('taking back a change of the feature mapping', () => {
  const added: BodyChange = { kind: 'feature_added', after: REPLAY, line: LINE };

  test('an added row is removed', async () => {
    expect((await takesBack(added, [row('r0', CELLS), row('r1', CELLS)])).wrote).toEqual([['remove', 'r1']]);
    expect((await takesBack(added, [row('r7', CELLS, ['mark:op1'])])).wrote).toEqual([['remove', 'r7']]);
  });

  test('an added row that came with its whole table is removed from it', async () => {
    expect((await takesBack(added, [row('r7', CELLS)], 't')).wrote).toEqual([['remove', 'r7']]);
  });

  test('an added row that somebody removed is gone', async () => {
    expect(await takesBack(added, [row('r0', CELLS)])).toEqual({ kind: 'there', wrote: [] });
  });

  test('an added row that somebody changed stays', async () => {
    const rows = [row('r1', ['reproduce', 'Session Replay', 'another reason'])];
    expect(await takesBack(added, rows)).toEqual({ kind: 'refused', wrote: [] });
  });

  test('a removed row comes back', async () => {
    const removed: BodyChange = { kind: 'feature_removed', rowId: 'r1', before: REPLAY, line: LINE };
    expect((await takesBack(removed, [])).wrote).toEqual([['add', CELLS, 'mark:undo']]);
  });

  test('a changed row says again what it said', async () => {
    const after = { ...REPLAY, howItSolves: 'replays it' };
    const changed: BodyChange = { kind: 'feature_changed', rowId: 'r1', before: REPLAY, after, line: LINE };
    const { wrote } = await takesBack(changed, [row('r1', ['reproduce', 'Session Replay', 'replays it'])]);
    expect(wrote).toEqual([['change', 'r1', expect.arrayContaining(['shows it'])]]);
  });
});

test('the log says in three words what was taken back', () => {
  const topic = {
    kind: 'customer',
    field: 'competitors',
    topic: 'Competitors',
    before: '',
    after: 'X',
  } as const;
  expect(takenBackSummary([{ ...topic, line: LINE }])).toBe('Competitors change undone');
  expect(takenBackSummary([{ kind: 'feature_added', after: REPLAY, line: LINE }])).toBe(
    'Feature change undone',
  );
  expect(
    takenBackSummary([
      { ...topic, line: LINE },
      { ...topic, line: LINE },
    ]),
  ).toBe('Changes undone');
});
