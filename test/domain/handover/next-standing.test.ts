import fc from 'fast-check';
import type { HandoverStanding } from '../../../src/domain/handover/handover.js';
import { nextStanding, OFFERED, type HandoverEvent } from '../../../src/domain/handover/next-standing.js';

const operationId = fc.constantFrom('a', 'b', 'c');
const event: fc.Arbitrary<HandoverEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('answer_begun' as const),
    answer: fc.constantFrom('accept' as const, 'return' as const),
    operationId,
    reason: fc.constant('my calendar is full until spring'),
  }),
  fc.record({ kind: fc.constantFrom('answer_written' as const, 'answer_failed' as const), operationId }),
  fc.constant({ kind: 'not_delivered' as const, why: 'left_slack' as const }),
  fc.constantFrom({ kind: 'offered_again' as const }, { kind: 'withdrawn' as const }),
);

function play(events: readonly HandoverEvent[]): readonly HandoverStanding[] {
  const standings = [OFFERED];
  for (const one of events)
    standings.push(nextStanding(standings.at(-1) ?? OFFERED, one) ?? standings.at(-1) ?? OFFERED);
  return standings;
}

const FINAL = ['accepted', 'returned', 'withdrawn'];

describe('a handover, whatever happens to it in whatever order', () => {
  test('has one end, and stays there', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const states = play(events).map(({ state }) => state);
        const end = states.findIndex((state) => FINAL.includes(state));
        expect(end === -1 ? [] : states.slice(end).filter((state) => state !== states[end])).toEqual([]);
      }),
    );
  });

  test('is answered by the operation that began to answer, and by no other', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        for (const [at, standing] of play(events).entries()) {
          if (standing.state !== 'accepted' && standing.state !== 'returned') continue;
          const began = events
            .slice(0, at)
            .some((one) => one.kind === 'answer_begun' && one.operationId === standing.answerId);
          expect(began).toBe(true);
        }
      }),
    );
  });

  test('takes the same event twice as once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), event, (events, again) => {
        const before = play(events).at(-1) ?? OFFERED;
        const once = nextStanding(before, again);
        if (once === undefined) return;
        const twice = nextStanding(once, again);
        expect(twice ?? once).toEqual(once);
      }),
    );
  });
});

describe('an answer to a handover', () => {
  const begun = (answer: 'accept' | 'return', id: string): HandoverEvent => ({
    ...{ kind: 'answer_begun', answer, operationId: id, reason: undefined },
  });

  test('counts when it is the first: the other comes too late', () => {
    const accepting = nextStanding(OFFERED, begun('accept', 'a'));
    expect(accepting?.state).toBe('accepting');
    expect(nextStanding(accepting ?? OFFERED, begun('return', 'b'))).toBeUndefined();
    expect(nextStanding(accepting ?? OFFERED, { kind: 'withdrawn' })).toBeUndefined();
  });

  test('that cannot be written leaves the question open', () => {
    const accepting = nextStanding(OFFERED, begun('accept', 'a')) ?? OFFERED;
    expect(nextStanding(accepting, { kind: 'answer_failed', operationId: 'b' })).toBeUndefined();
    expect(nextStanding(accepting, { kind: 'answer_failed', operationId: 'a' })).toEqual(OFFERED);
  });

  test('that was taken back leaves the question open, a returned deal stays returned', () => {
    const written = (answer: 'accept' | 'return') =>
      nextStanding(nextStanding(OFFERED, begun(answer, 'a')) ?? OFFERED, {
        ...{ kind: 'answer_written', operationId: 'a' },
      }) ?? OFFERED;
    expect(nextStanding(written('accept'), { kind: 'answer_undone', operationId: 'a' })).toEqual(OFFERED);
    expect(nextStanding(written('return'), { kind: 'answer_undone', operationId: 'a' })).toBeUndefined();
  });

  test('to one that nobody was asked about is none; it may be sent once more', () => {
    const failed = nextStanding(OFFERED, { kind: 'not_delivered', why: 'left_slack' }) ?? OFFERED;
    expect(nextStanding(failed, begun('accept', 'a'))).toBeUndefined();
    expect(nextStanding(failed, { kind: 'offered_again' })).toEqual(OFFERED);
  });
});
