import type { Operation } from '../../../src/domain/operation.js';
import { promiseUndo, UNDOABLE } from '../../../src/services/undo/promise-undo.js';
import { operationWords } from '../../../src/slack/text/operation-words.js';

const NOON = new Date('2026-11-20T12:00:00.000Z');
const KINDS = [
  ...[
    'create',
    'status',
    'stage',
    'information',
    'answers',
    'handover_accept',
    'handover_return',
    'hand_over',
  ],
  ...['change_note', 'confidence', 'still_active', 'assign', 'undo', 'of a newer version'],
];

/** Ana takes back something of this kind that was saved a moment ago. */
async function takesBack(kind: string): Promise<Operation> {
  const original: Operation = {
    ...{ id: 'o1', kind, queue: 'acme', opportunityId: 'acme', slackUserId: 'U1', state: 'confirmed' },
    ...{ displayName: 'Ana P. via Opp', subject: { title: 'Acme', url: 'u' }, viewId: undefined },
    ...{ fence: 1, attempts: 0, acceptedAt: NOON, dueAt: NOON, done: {}, problem: undefined, payload: {} },
  };
  const unused = (): Promise<never> => Promise.reject(new Error('nobody should ask'));
  const desk = {
    ...{ clock: { now: () => NOON }, access: [], roleOf: () => 'active' as const },
    slackPeople: { person: unused },
    mirror: {
      ...{ search: unused, find: unused, fulfils: unused, outlines: unused },
      ...{ state: unused, vocabulary: unused },
    },
    journal: {
      find: (id: string) => Promise.resolve(id === 'o1' ? original : undefined),
      accept: (promised: Pick<Operation, 'id' | 'kind'>) => Promise.resolve({ ...original, ...promised }),
    },
  };
  return promiseUndo(desk, { operationId: 'o1', slackUserId: 'U1', timeZone: 'UTC', viewId: 'V1' });
}

describe('taking something back', () => {
  test('is offered for exactly what can be taken back', () => {
    const offered = KINDS.filter((kind) => operationWords(kind).undoable === true);
    expect(offered.toSorted()).toEqual([...UNDOABLE].toSorted());
  });

  test.each(KINDS.filter((kind) => !UNDOABLE.has(kind)))(
    'of %s, by a button that was never shown, is too late, and nothing is promised that nobody can do (S28)',
    async (kind) => {
      await expect(takesBack(kind)).rejects.toMatchObject({ problem: { kind: 'undo_too_late' } });
    },
  );
});
