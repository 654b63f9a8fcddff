import fc from 'fast-check';
import { afterAttempt, afterFailedLook, afterLook, type AttemptOutcome } from '../../src/domain/next-step.js';
import type { Posting, PostingState } from '../../src/domain/posting.js';

const ACCEPTED_AT = new Date('2026-11-21T09:00:00Z');
const NOW = new Date('2026-11-21T09:00:10Z');

function posting(state: PostingState = 'accepted', attempts = 0): Posting {
  return {
    id: 'op1', opportunityId: 'p1', slackUserId: 'U1', displayName: 'Ana P. via Opp', payload: {}, state, fence: 1, attempts,
    acceptedAt: ACCEPTED_AT, dueAt: ACCEPTED_AT, commentId: undefined, problem: undefined,
  }; // prettier-ignore
}

function later(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

const AT = { now: NOW, startedAt: NOW, random: 0.5 };

test('a written comment is confirmed', () => {
  expect(afterAttempt(posting(), { kind: 'committed', value: { commentId: 'c1' } }, AT)).toEqual({
    state: 'confirmed', attempts: 1, dueAt: NOW, commentId: 'c1',
  }); // prettier-ignore
});

test('what Notion refuses for good goes back to the person, never retried', () => {
  const problem = { kind: 'notion_refused', reason: 'too long' } as const;
  expect(afterAttempt(posting(), { kind: 'refused', problem }, AT)).toMatchObject({
    state: 'rejected',
    problem,
  });
});

test('after an uncertain answer nothing happens until 65 seconds after the request began', () => {
  const startedAt = later(-30_000);
  expect(afterAttempt(posting(), { kind: 'ambiguous' }, { ...AT, startedAt })).toEqual({
    state: 'ambiguous',
    attempts: 1,
    dueAt: later(35_000),
  });
  const longAgo = later(-90_000);
  expect(afterAttempt(posting(), { kind: 'ambiguous' }, { ...AT, startedAt: longAgo }).dueAt).toEqual(NOW);
});

test('an uncertain answer is never permission to send again, however often it comes', () => {
  const change = afterAttempt(posting('accepted', 40), { kind: 'ambiguous' }, AT);
  expect(change.state).toBe('ambiguous');
  const failed = afterFailedLook(posting('ambiguous', 3), undefined, AT);
  expect(failed.state).toBe('ambiguous');
});

test('a comment that is found is confirmed; one that is not there may be sent at once', () => {
  expect(afterLook(posting('ambiguous', 1), 'c9', NOW)).toEqual({
    state: 'confirmed',
    attempts: 1,
    dueAt: NOW,
    commentId: 'c9',
  });
  expect(afterLook(posting('ambiguous', 1), undefined, NOW)).toEqual({
    state: 'accepted',
    attempts: 1,
    dueAt: NOW,
  });
});

test('waits double up to fifteen minutes, scattered by chance', () => {
  const wait = (attempts: number, random: number): number =>
    afterAttempt(
      posting('accepted', attempts),
      { kind: 'not_applied', retryAfterMs: undefined },
      { ...AT, random },
    ).dueAt.getTime() - NOW.getTime();
  expect([0, 1, 2, 3, 30, 5000].map((attempts) => wait(attempts, 1))).toEqual([
    1000, 2000, 4000, 8000, 900_000, 900_000,
  ]);
  expect(wait(3, 0)).toBe(0);
});

test('Retry-After is honoured', () => {
  const change = afterAttempt(posting(), { kind: 'not_applied', retryAfterMs: 30_000 }, AT);
  expect(change).toEqual({ state: 'accepted', attempts: 1, dueAt: later(30_000) });
});

test('after a day of failures it waits for a person, however many they were', () => {
  const nextDay = { ...AT, now: new Date('2026-11-22T08:59:59Z'), random: 1 };
  const outcome: AttemptOutcome = { kind: 'not_applied', retryAfterMs: undefined };
  expect(afterAttempt(posting('accepted', 500), outcome, AT).state).toBe('accepted');
  expect(afterAttempt(posting('accepted', 10), outcome, nextDay)).toMatchObject({
    state: 'parked',
    problem: { kind: 'notion_unreachable' },
  });
  expect(afterFailedLook(posting('ambiguous', 10), undefined, nextDay).state).toBe('parked');
});

test('against a Notion that loses requests and answers and writes late, a worker writes once and only once', () => {
  const fault = fc.constantFrom<string>('ok', 'request lost', 'answer lost', 'late', 'refused now');
  fc.assert(
    fc.property(
      fc.array(fault, { maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (faults, random) => {
        const writtenAt: number[] = [];
        let current = posting();
        let now = ACCEPTED_AT.getTime();
        const queue = [...faults];
        for (let turn = 0; turn < 60 && ['accepted', 'ambiguous'].includes(current.state); turn += 1) {
          now = Math.max(now, current.dueAt.getTime());
          const started = new Date(now);
          if (current.state === 'ambiguous') {
            const found = writtenAt.some((at) => at <= now) ? 'c1' : undefined;
            current = { ...current, ...afterLook(current, found, started) };
            continue;
          }
          const { outcome, at, tookMs } = attempt(queue.shift() ?? 'ok', now);
          if (at !== undefined) writtenAt.push(at);
          now += tookMs;
          current = {
            ...current,
            ...afterAttempt(current, outcome, { now: new Date(now), startedAt: started, random }),
          };
        }
        expect(current.state).toBe('confirmed');
        expect(writtenAt).toHaveLength(1);
      },
    ),
  );

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
    return { outcome: { kind: 'committed', value: { commentId: 'c1' } }, at: now + 100, tookMs: 200 };
  }
});
