import type { Operation } from '../../../src/domain/operation.js';
import type { Problem } from '../../../src/domain/errors.js';
import type { OperationKind, Part, PreparedPart } from '../../../src/services/outbox/part.js';
import { undoKind } from '../../../src/services/undo/undo-kind.js';
import { claimed } from '../../support/store/promises.js';

const OVERTAKEN: Problem = { kind: 'changed_meanwhile', field: 'Amount', now: '7', by: 'Ben' };

interface World {
  /** What each part of the way back finds. */
  readonly found: Readonly<Record<string, 'ready' | 'there' | Problem>>;
  readonly unlogged?: boolean;
  readonly displayName?: string;
  readonly done?: Readonly<Record<string, string>>;
}

function worldOf({ found, unlogged = false, displayName = 'Ana', done = {} }: World) {
  const wrote: string[] = [];
  const part = (name: string, what: World['found'][string]): Part => ({
    name,
    prepare(): Promise<PreparedPart> {
      if (what === 'there') return Promise.resolve({ kind: 'there', id: name });
      if (what !== 'ready') return Promise.resolve({ kind: 'refused', problem: what });
      return Promise.resolve({
        kind: 'ready',
        write() {
          wrote.push(name);
          return Promise.resolve({ kind: 'committed', value: { id: name } });
        },
      });
    },
  });
  const seen: Operation[] = [];
  const stage: OperationKind = {
    kind: 'stage',
    parts: () => [],
    undo(original) {
      seen.push(original);
      return {
        parts: Object.entries(found).map(([name, what]) => part(name, what)),
        ...(unlogged ? {} : { summary: 'Stage change undone' }),
        sweep: () => Promise.resolve(2),
      };
    },
  };
  const body = { customerInformation: undefined, featureMapping: undefined };
  const lines = [
    { id: 'l1', text: '', links: ['mark:undo:op1'] },
    { id: 'l2', text: '', links: ['mark:undo:op1'] },
  ];
  const desk = {
    markUrl: (id: string) => `mark:${id}`,
    pages: {
      body: () =>
        Promise.resolve({
          ...body,
          changeLog: { headingId: 'h', lines: done['undo:line'] !== undefined ? lines : [] },
        }),
      appendLine(_page: string, _body: unknown, line: { date: string; summary: string; rationale: string }) {
        wrote.push(`${line.date} : ${line.summary} [ ${line.rationale} ]`);
        return Promise.resolve({ kind: 'committed' as const, value: { id: 'l1' } });
      },
      removeBlock(id: string) {
        wrote.push(`removed ${id}`);
        return Promise.resolve({ kind: 'committed' as const, value: { id } });
      },
    },
  };
  const original = { id: 'op1', kind: 'stage', payload: { to: 'Demo' }, done: { line: 'b1' } };
  const operation = claimed('undo:op1', {
    ...{ kind: 'undo', opportunityId: 'p1', done },
    payload: {
      original: { ...original, dueAt: '2026-11-20T12:00:00.000Z' },
      date: '2026-11-20',
      by: displayName,
    },
  });
  const kind = undoKind(desk, [stage]);
  const runs = async (): Promise<readonly PreparedPart[]> => {
    const all: PreparedPart[] = [];
    for (const one of kind.parts(operation)) {
      const prepared = await one.prepare();
      all.push(prepared);
      if (prepared.kind === 'refused') break;
      if (prepared.kind === 'ready') await prepared.write();
    }
    return all;
  };
  return { kind, operation, runs, wrote, seen };
}

test('an undo goes all the way back, then says so in the change log', async () => {
  const { runs, wrote, seen } = worldOf({ found: { properties: 'ready', 'row:1': 'ready' } });
  await runs();
  const line = '2026-11-20 : Stage change undone [ Taken back by Ana within minutes ]';
  expect(wrote).toEqual(['properties', 'row:1', line]);
  expect(seen[0]).toMatchObject({ id: 'op1', opportunityId: 'p1', done: { line: 'b1' }, state: 'confirmed' });
});

test('a line of the log keeps to seven words, whatever its author is called', async () => {
  const { runs, wrote } = worldOf({ found: { properties: 'there' }, displayName: 'Ana, Maria, José' });
  await runs();
  expect(wrote).toEqual(['2026-11-20 : Stage change undone [ Taken back by its author within minutes ]']);
});

test('what the log does not tell of leaves no line', () => {
  const { kind, operation } = worldOf({ found: { comment: 'ready' }, unlogged: true });
  expect(kind.parts(operation).map(({ name }) => name)).toEqual(['comment']);
});

test('one thing that was changed since leaves all of it as it is, and is named', async () => {
  const { runs, wrote } = worldOf({ found: { properties: 'ready', 'row:1': 'ready', 'row:2': OVERTAKEN } });
  expect(await runs()).toEqual([{ kind: 'refused', problem: { kind: 'undo_overtaken', field: 'Amount' } }]);
  expect(wrote).toEqual([]);
});

test('other problems are told as they are', async () => {
  const { runs } = worldOf({ found: { properties: { kind: 'page_locked', title: 'Acme' } } });
  expect(await runs()).toEqual([{ kind: 'refused', problem: { kind: 'page_locked', title: 'Acme' } }]);
});

test('late copies of its line and of what it brought back are removed (N5)', async () => {
  const { kind, operation, wrote } = worldOf({ found: {}, done: { 'undo:line': 'l2' } });
  expect(await kind.sweep?.(operation)).toBe(3);
  expect(wrote).toEqual(['removed l1']);
});

test('what nothing can take back is a bug, not an undo', () => {
  const { kind, operation } = worldOf({ found: {} });
  const payload = {
    original: { id: 'x', kind: 'elsewhere', payload: {}, done: {}, dueAt: '2026-11-20T12:00:00.000Z' },
  };
  expect(() => kind.parts({ ...operation, payload: { ...payload, date: '2026-11-20', by: 'Ana' } })).toThrow(
    'nothing takes back',
  );
});
