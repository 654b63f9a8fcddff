import { check, type Kept, type Submission } from '../../bench/chaos/check.js';
import type { Effect } from '../../bench/chaos/kinds.js';

function submission(
  id: string,
  told: readonly string[],
  change: Partial<Submission['intent']> = {},
): Submission {
  const intent = {
    id,
    kind: 'status',
    pageId: 'acme',
    token: `words of ${id}`,
    twinOf: undefined,
    ...change,
  };
  return { intent, acknowledged: true, told: [...told] };
}

function effect(operationId: string, place: number, change: Partial<Effect> = {}): Effect {
  return { operationId, place, pageId: 'acme', token: `words of ${operationId}`, ...change };
}

function kept(...ids: readonly string[]): ReadonlyMap<string, Kept> {
  return new Map(ids.map((id, n) => [id, { state: 'confirmed', acceptedAt: new Date(n) }]));
}

const CLEAN = { lost: [], doubled: [], silent: [], untrue: [], wrongPage: [], inversions: [], parked: [] };
const SAVED = submission('a', ['waiting', 'saved']);

describe('the checker of the chaos run', () => {
  test('finds nothing where all is well', () => {
    const refused = submission('b', ['not_saved']);
    expect(check([SAVED, refused], [effect('a', 0)], kept('a', 'b'))).toEqual(CLEAN);
  });

  test('misses nothing that can go wrong', () => {
    expect(check([SAVED], [], kept('a'))).toMatchObject({ lost: ['a'], untrue: ['a'] });
    expect(check([SAVED], [effect('a', 0), effect('a', 1)], kept('a')).doubled).toEqual(['a']);
    expect(check([submission('a', ['waiting'])], [effect('a', 0)], kept('a')).silent).toEqual(['a']);
    expect(check([submission('a', ['not_saved'])], [effect('a', 0)], kept('a')).untrue).toEqual(['a']);
    expect(check([SAVED], [effect('a', 0, { pageId: 'globex' })], kept('a')).wrongPage).toEqual(['a']);
    const both = [SAVED, submission('b', ['saved'])];
    expect(check(both, [effect('b', 0), effect('a', 1)], kept('a', 'b')).inversions).toEqual(['a']);
  });

  test('counts the same words of two people as doubled', () => {
    const twin = submission('b', ['saved'], { token: 'words of a', twinOf: 'a' });
    const twice = [effect('a', 0), effect('b', 1, { token: 'words of a' })];
    expect(check([SAVED, twin], twice, kept('a', 'b')).doubled).toEqual(['a', 'b']);
  });

  test('believes nobody who was told that it may be there', () => {
    const parked = new Map([['a', { state: 'parked' as const, acceptedAt: new Date(0) }]]);
    const told = [submission('a', ['not_saved'])];
    expect(check(told, [effect('a', 0)], parked)).toEqual({ ...CLEAN, parked: ['a'] });
  });
});
