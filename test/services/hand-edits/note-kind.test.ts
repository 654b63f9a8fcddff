import { noteKind } from '../../../src/services/hand-edits/note-kind.js';
import { claimed } from '../../support/store/promises.js';

const WHY = { date: '2026-11-20', summary: 'Stage to POC', rationale: 'they want to try it now' };

interface World {
  readonly closed?: readonly string[];
  /** Marks of the lines that stand on the page. */
  readonly marks?: readonly string[];
}

function worldOf({ closed = [], marks = [] }: World = {}) {
  const done: string[] = [];
  const body = {
    ...{ customerInformation: undefined, featureMapping: undefined },
    changeLog: { headingId: 'h', lines: marks.map((mark, n) => ({ id: `l${n}`, text: '', links: [mark] })) },
  };
  const written = (what: string) => {
    done.push(what);
    return Promise.resolve({ kind: 'committed' as const, value: { id: what } });
  };
  const kind = noteKind({
    markUrl: (id) => `mark:${id}`,
    pages: {
      body: () => Promise.resolve(body),
      appendLine: (_page, _body, { summary }) => written(summary),
      removeBlock: (id) => written(`removed ${id}`),
    },
    handEdits: {
      close(ids) {
        done.push(...ids.map((id) => `closed ${id}`));
        return Promise.resolve();
      },
      closed: (ids) => Promise.resolve(ids.filter((id) => closed.includes(id))),
    },
  });
  const payload = {
    lines: ['e1', 'e2'].map((editId) => ({ editId, line: { ...WHY, summary: `Of ${editId}` } })),
  };
  const operation = claimed('n1', {
    kind: 'change_note',
    opportunityId: 'p1',
    payload,
    done: { 'line:0': 'l1' },
  });
  const prepares = async (at: number) => {
    const prepared = await kind.parts(operation)[at]?.prepare();
    if (prepared?.kind === 'ready') await prepared.write();
    return prepared;
  };
  return { kind, operation, done, prepares };
}

describe('a promised reason for what was changed in Notion', () => {
  test('is one line for each edit', async () => {
    const { prepares, done } = worldOf();
    await prepares(0);
    await prepares(1);
    expect(done).toEqual(['Of e1', 'Of e2']);
  });

  test('is there already when a line carries its mark, whatever became of the edit', async () => {
    const { prepares, done } = worldOf({ marks: ['mark:n1.0'], closed: ['e1'] });
    expect(await prepares(0)).toEqual({ kind: 'there', id: 'l0' });
    expect(done).toEqual([]);
  });

  test('is refused when the same edit was explained in another window meanwhile (S8)', async () => {
    const { prepares, done } = worldOf({ closed: ['e1'] });
    expect(await prepares(0)).toEqual({ kind: 'refused', problem: { kind: 'explained_meanwhile' } });
    expect(done).toEqual([]);
  });

  test('closes what it explains, so that nobody is asked again', async () => {
    const { kind, operation, done } = worldOf();
    await kind.onConfirmed?.(operation);
    expect(done).toEqual(['closed e1', 'closed e2']);
  });

  test('loses its late copies: the line that is known stays (N5)', async () => {
    const { kind, operation, done } = worldOf({
      marks: ['mark:n1.0', 'mark:n1.0', 'mark:n1.1', 'mark:other'],
    });
    expect(await kind.sweep?.(operation)).toBe(1);
    expect(done).toEqual(['removed l0']);
  });

  test('with a payload of another kind, or without a page, is a bug', () => {
    const { kind, operation } = worldOf();
    expect(() => kind.parts({ ...operation, payload: { to: 'Demo' } })).toThrow();
    expect(() => kind.parts({ ...operation, opportunityId: undefined })).toThrow('names no page');
  });
});
