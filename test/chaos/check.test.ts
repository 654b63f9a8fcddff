import { check, type Kept, type Submission } from '../../bench/chaos/check.js';
import type { Intent } from '../../bench/chaos/kinds.js';
import type { FinalState, Trace } from '../../bench/chaos/traces.js';

function submission(id: string, told: readonly string[], change: Partial<Intent> = {}): Submission {
  const intent: Intent = {
    ...{ id, kind: 'status', pageId: 'acme', token: `words of ${id}`, slot: '' },
    ...{ twinOf: undefined, window: new Map(), undoes: undefined, ...change },
  };
  return { intent, acknowledged: true, declined: false, told: [...told] };
}

function trace(operationId: string, at: number, change: Partial<Trace> = {}): Trace {
  return { operationId, name: 'comment', pageId: 'acme', place: { column: 'comments', at }, ...change };
}

function there(...traces: readonly Trace[]): FinalState {
  return { traces, contradictions: [] };
}

function kept(...ids: readonly string[]): ReadonlyMap<string, Kept> {
  return new Map(ids.map((id, n) => [id, { state: 'confirmed', acceptedAt: new Date(n) }]));
}

const CLEAN = { lost: [], doubled: [], silent: [], untrue: [], wrongPage: [], inversions: [], parked: [] };
const SAVED = submission('a', ['waiting', 'saved']);

describe('the checker of the chaos run', () => {
  test('finds nothing where all is well', () => {
    const refused = submission('b', ['not_saved']);
    expect(check([SAVED, refused], there(trace('a', 0)), kept('a', 'b'))).toEqual(CLEAN);
  });

  test('misses nothing that can go wrong', () => {
    expect(check([SAVED], there(), kept('a'))).toMatchObject({ lost: ['a'], untrue: ['a'] });
    expect(check([SAVED], there(trace('a', 0), trace('a', 1)), kept('a')).doubled).toEqual(['a']);
    expect(check([submission('a', ['waiting'])], there(trace('a', 0)), kept('a')).silent).toEqual(['a']);
    expect(check([submission('a', ['not_saved'])], there(trace('a', 0)), kept('a')).untrue).toEqual(['a']);
    const elsewhere = there(trace('a', 0, { pageId: 'globex' }));
    expect(check([SAVED], elsewhere, kept('a')).wrongPage).toEqual(['a']);
    const both = [SAVED, submission('b', ['saved'])];
    expect(check(both, there(trace('b', 0), trace('a', 1)), kept('a', 'b')).inversions).toEqual(['a']);
    const odd = { traces: [trace('a', 0)], contradictions: ['acme'] };
    expect(check([SAVED], odd, kept('a')).untrue).toEqual(['page acme']);
  });

  test('misses a piece of a write that has several', () => {
    const stage = submission('a', ['saved'], { kind: 'stage' });
    const line = trace('a', 0, { name: 'line' });
    const value = trace('a', 0, { name: 'value', place: undefined });
    expect(check([stage], there(line, value), kept('a'))).toEqual(CLEAN);
    expect(check([stage], there(line), kept('a'))).toMatchObject({ lost: ['a'], untrue: ['a'] });
    expect(check([stage], there(line, value, value), kept('a')).doubled).toEqual(['a']);
  });

  test('counts what two people want at once, and both have, as doubled', () => {
    const twin = submission('b', ['saved'], { twinOf: 'a' });
    expect(check([SAVED, twin], there(trace('a', 0), trace('b', 1)), kept('a', 'b')).doubled).toEqual([
      'a',
      'b',
    ]);
  });

  test('wants to be gone what was taken back, and only that', () => {
    const undo = submission('undo:a', ['saved'], { kind: 'undo', undoes: SAVED.intent });
    expect(check([SAVED, undo], there(), kept('a'))).toEqual(CLEAN);
    expect(check([SAVED, undo], there(trace('a', 0)), kept('a')).untrue).toEqual(['a']);
    const overtaken = { ...undo, told: ['not_saved'] };
    expect(check([SAVED, overtaken], there(), kept('a')).lost).toEqual(['a']);
  });

  test('wants nothing of what was declined at once', () => {
    const declined = { ...submission('a', []), acknowledged: false, declined: true };
    expect(check([declined], there(), kept())).toEqual(CLEAN);
    expect(check([declined], there(trace('a', 0)), kept()).untrue).toEqual(['a']);
  });

  test('believes nobody who was told that it may be there', () => {
    const parked = new Map([['a', { state: 'parked' as const, acceptedAt: new Date(0) }]]);
    const told = [submission('a', ['not_saved'])];
    expect(check(told, there(trace('a', 0)), parked)).toEqual({ ...CLEAN, parked: ['a'] });
  });
});
