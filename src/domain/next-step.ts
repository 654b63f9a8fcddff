import type { Problem } from './errors.js';
import type { Posting, PostingChange } from './posting.js';

/** How an attempt to write ended; `WriteOutcome` of the ports is one. */
export type AttemptOutcome =
  | { readonly kind: 'committed'; readonly value: { readonly commentId: string } }
  | { readonly kind: 'not_applied'; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'ambiguous' };

/** When and with which luck a decision is taken. */
export interface Moment {
  readonly now: Date;
  /** From 0 to 1, for the jitter of the back-off. */
  readonly random: number;
}

/**
 * How long a write may still appear after its request began: Notion gives up after 55 s, and a margin. Looking
 * earlier and sending again is how a comment gets written twice.
 */
export const QUIET_MS = 65_000;
/** A worker that has not begun to write by then leaves it: its lease must outlive the write and the quiet time. */
export const BEGIN_WITHIN_MS = 30_000;
/** What was promised is tried for a day; then a person decides (`parked`). Failures are not counted. */
export const PATIENCE_MS = 24 * 60 * 60 * 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/**
 * What becomes of a posting after a request to write it that began at `startedAt`:
 * - certainly not written: sent again after an exponential back-off, or when Notion said;
 * - unknown: looked for when it can no longer appear, never sent again before (O15).
 */
export function afterAttempt(
  posting: Posting,
  outcome: AttemptOutcome,
  moment: Moment & { readonly startedAt: Date },
): PostingChange {
  const attempts = posting.attempts + 1;
  switch (outcome.kind) {
    case 'committed':
      return { state: 'confirmed', attempts, dueAt: moment.now, commentId: outcome.value.commentId };
    case 'refused':
      return { state: 'rejected', attempts, dueAt: moment.now, problem: outcome.problem };
    case 'ambiguous': {
      const dueAt = new Date(Math.max(moment.startedAt.getTime() + QUIET_MS, moment.now.getTime()));
      return { state: 'ambiguous', attempts, dueAt };
    }
    case 'not_applied':
      return later(posting, 'accepted', attempts, outcome.retryAfterMs, moment);
  }
}

/** After looking through all of the page's comments: found means confirmed, not found means it may be sent again. */
export function afterLook(posting: Posting, found: string | undefined, now: Date): PostingChange {
  const { attempts } = posting;
  if (found !== undefined) return { state: 'confirmed', attempts, dueAt: now, commentId: found };
  return { state: 'accepted', attempts, dueAt: now };
}

/** When the comments could not be read: it stays unknown, so it is looked for again and not sent. */
export function afterFailedLook(
  posting: Posting,
  retryAfterMs: number | undefined,
  moment: Moment,
): PostingChange {
  return later(posting, 'ambiguous', posting.attempts + 1, retryAfterMs, moment);
}

function later(
  posting: Posting,
  state: 'accepted' | 'ambiguous',
  attempts: number,
  retryAfterMs: number | undefined,
  { now, random }: Moment,
): PostingChange {
  const waitMs = Math.max(retryAfterMs ?? 0, backOffMs(attempts, random));
  const dueAt = new Date(now.getTime() + waitMs);
  if (dueAt.getTime() - posting.acceptedAt.getTime() <= PATIENCE_MS) return { state, attempts, dueAt };
  return { state: 'parked', attempts, dueAt: now, problem: { kind: 'notion_unreachable' } };
}

/** Full jitter below a bound that doubles with each attempt, from 1 s to 15 min. */
function backOffMs(attempts: number, random: number): number {
  const bound = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(bound * random);
}
