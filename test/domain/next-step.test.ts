import fc from 'fast-check';
import {
  afterAttempt,
  afterBug,
  afterFound,
  afterUnreadable,
  nextSweep,
  type AttemptOutcome,
} from '../../src/domain/next-step.js';
import type { ClaimedOperation, OperationChange, OperationState } from '../../src/domain/operation.js';
import { claimed } from '../support/store/promises.js';

const ACCEPTED_AT = new Date('2026-11-21T09:00:00Z');
const NOW = new Date('2026-11-21T09:00:10Z');

function operation(state: OperationState = 'accepted', attempts = 0): ClaimedOperation {
  return claimed('op1', { state, attempts, acceptedAt: ACCEPTED_AT, dueAt: ACCEPTED_AT });
}

const COMMENT = { name: 'comment', last: true };

function later(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

const UNREACHABLE = { kind: 'notion_unreachable' } as const;
const AT = { now: NOW, startedAt: NOW, random: 0.5 };

test('a written comment is confirmed', () => {
  expect(afterAttempt(operation(), COMMENT, { kind: 'committed', value: { id: 'c1' } }, AT)).toEqual({
    state: 'confirmed', attempts: 1, dueAt: NOW, done: { comment: 'c1' },
  }); // prettier-ignore
});

test('what Notion refuses for good goes back to the person, never retried', () => {
  const problem = { kind: 'notion_refused', reason: 'too long' } as const;
  expect(afterAttempt(operation(), COMMENT, { kind: 'refused', problem }, AT)).toMatchObject({
    state: 'rejected',
    problem,
  });
});

test('after an uncertain answer nothing happens until 65 seconds after the request began', () => {
  const startedAt = later(-30_000);
  expect(afterAttempt(operation(), COMMENT, { kind: 'ambiguous' }, { ...AT, startedAt })).toEqual({
    state: 'ambiguous',
    attempts: 1,
    dueAt: later(35_000),
    uncertain: true,
  });
  const longAgo = later(-90_000);
  expect(
    afterAttempt(operation(), COMMENT, { kind: 'ambiguous' }, { ...AT, startedAt: longAgo }).dueAt,
  ).toEqual(NOW);
});

test('an uncertain answer is never permission to send again, however often it comes', () => {
  const change = afterAttempt(operation('accepted', 40), COMMENT, { kind: 'ambiguous' }, AT);
  expect(change.state).toBe('ambiguous');
  const failed = afterUnreadable(operation('ambiguous', 3), UNREACHABLE, AT);
  expect(failed.state).toBe('ambiguous');
});

test('a part that is found counts as done; with the last one the operation is confirmed', () => {
  expect(afterFound(operation('ambiguous', 1), COMMENT, 'c9', NOW)).toEqual({
    state: 'confirmed',
    attempts: 1,
    dueAt: NOW,
    done: { comment: 'c9' },
  });
});

test('after a part that is not the last the next one is due at once, with all its attempts before it', () => {
  const written = { kind: 'committed', value: { id: 'b1' } } as const;
  const first = { name: 'stage', last: false };
  expect(afterAttempt(operation('accepted', 3), first, written, AT)).toEqual({
    state: 'accepted',
    attempts: 0,
    dueAt: NOW,
    done: { stage: 'b1' },
  });
});

test('what had an uncertain answer is looked through for copies two and fifteen minutes after it was confirmed', () => {
  const minutes = (n: number): Date => later(n * 60_000);
  const found = afterFound({ ...operation('ambiguous'), uncertain: true }, COMMENT, 'c9', NOW);
  expect(found.sweepAt).toEqual(minutes(2));
  expect(afterFound(operation('accepted'), COMMENT, 'c9', NOW).sweepAt).toBeUndefined();
  expect(nextSweep(NOW, minutes(2))).toEqual(minutes(15));
  expect(nextSweep(NOW, minutes(15))).toBeUndefined();
});

test('a token that Notion refuses may be renewed: the write waits for that (N19)', () => {
  const outcome: AttemptOutcome = { kind: 'refused', problem: { kind: 'notion_refuses_token' } };
  expect(afterAttempt(operation(), COMMENT, outcome, AT)).toMatchObject({ state: 'accepted', attempts: 1 });
});

test('a bug leaves it uncertain, and after the fifth in a row a person decides (O16)', () => {
  expect(afterBug(operation(), NOW)).toMatchObject({
    ...{ state: 'ambiguous', dueAt: later(65_000), interruptions: 1, uncertain: true },
  });
  expect(afterBug({ ...operation(), interruptions: 4 }, NOW)).toMatchObject({
    ...{ state: 'parked', problem: { kind: 'kept_failing' } },
  });
});

test('waits double up to fifteen minutes, scattered by chance', () => {
  const wait = (attempts: number, random: number): number =>
    afterAttempt(
      operation('accepted', attempts),
      COMMENT,
      { kind: 'not_applied', retryAfterMs: undefined },
      { ...AT, random },
    ).dueAt.getTime() - NOW.getTime();
  expect([0, 1, 2, 3, 30, 5000].map((attempts) => wait(attempts, 1))).toEqual([
    1000, 2000, 4000, 8000, 900_000, 900_000,
  ]);
  expect(wait(3, 0)).toBe(0);
});

test('Retry-After is honoured', () => {
  const change = afterAttempt(operation(), COMMENT, { kind: 'not_applied', retryAfterMs: 30_000 }, AT);
  expect(change).toEqual({ state: 'accepted', attempts: 1, dueAt: later(30_000) });
});

test('after a day of failures it waits for a person, however many they were', () => {
  const nextDay = { ...AT, now: new Date('2026-11-22T08:59:59Z'), random: 1 };
  const outcome: AttemptOutcome = { kind: 'not_applied', retryAfterMs: undefined };
  expect(afterAttempt(operation('accepted', 500), COMMENT, outcome, AT).state).toBe('accepted');
  expect(afterAttempt(operation('accepted', 10), COMMENT, outcome, nextDay)).toMatchObject({
    state: 'parked',
    problem: { kind: 'notion_unreachable' },
  });
  expect(afterUnreadable(operation('ambiguous', 10), UNREACHABLE, nextDay).state).toBe('parked');
});

test('against a Notion that loses requests and answers and writes late, a worker writes once and only once', () => {
  const fault = fc.constantFrom<string>('ok', 'request lost', 'answer lost', 'late', 'refused now');
  fc.assert(
    fc.property(
      fc.array(fault, { maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (faults, random) => {
        const writtenAt: number[] = [];
        let current = operation();
        let now = ACCEPTED_AT.getTime();
        const queue = [...faults];
        for (let turn = 0; turn < 60 && ['accepted', 'ambiguous'].includes(current.state); turn += 1) {
          now = Math.max(now, current.dueAt.getTime());
          const started = new Date(now);
          if (current.state === 'ambiguous') {
            if (writtenAt.some((at) => at <= now)) {
              current = next(current, afterFound(current, COMMENT, 'c1', started));
              continue;
            }
          }
          const { outcome, at, tookMs } = attempt(queue.shift() ?? 'ok', now);
          if (at !== undefined) writtenAt.push(at);
          now += tookMs;
          const moment = { now: new Date(now), startedAt: started, random };
          current = next(current, afterAttempt(current, COMMENT, outcome, moment));
        }
        expect(current.state).toBe('confirmed');
        expect(writtenAt).toHaveLength(1);
      },
    ),
  );

  function next(before: ClaimedOperation, change: OperationChange): ClaimedOperation {
    const { state, attempts, dueAt } = change;
    return { ...before, state, attempts, dueAt };
  }

  function attempt(
    fault: string,
    now: number,
  ): { outcome: AttemptOutcome; at: number | undefined; tookMs: number } {
    const ambiguous: AttemptOutcome = { kind: 'ambiguous' };
    if (fault === 'request lost') return { outcome: ambiguous, at: undefined, tookMs: 20_000 };
    if (fault === 'answer lost') return { outcome: ambiguous, at: now + 100, tookMs: 20_000 };
    if (fault === 'late') return { outcome: ambiguous, at: now + 55_000, tookMs: 10_000 };
    if (fault === 'refused now')
      return { outcome: { kind: 'not_applied', retryAfterMs: undefined }, at: undefined, tookMs: 50 };
    return { outcome: { kind: 'committed', value: { id: 'c1' } }, at: now + 100, tookMs: 200 };
  }
});
