import { UserError, type Problem } from '../domain/errors.js';
import type { Failure } from './classify.js';

/** What a call was about; the same answer means different things to a person. */
export type Subject =
  'database' | 'deal' | 'reading_comments' | 'writing_comments' | 'writing_pages' | 'people';

/** What a person is told about a failure (N1, N2, N12, N13, N18, N19). */
export function problemOf(failure: Failure, subject: Subject): Problem {
  switch (failure.reason) {
    case 'token':
      return { kind: 'notion_refuses_token' };
    case 'permission':
      return withoutPermission(failure, subject);
    case 'missing':
      return missing(failure, subject);
    case 'busy':
    case 'conflict':
      return { kind: 'notion_busy', retryAfterSeconds: secondsOf(failure.retryAfterMs) };
    case 'blocked':
    case 'invalid':
      return refused(failure);
    case 'trouble':
    case 'unreachable':
      return { kind: 'notion_unreachable' };
  }
}

function withoutPermission(failure: Failure, subject: Subject): Problem {
  if (subject === 'reading_comments') return { kind: 'cannot_read_comments' };
  if (subject === 'writing_comments') return { kind: 'cannot_write_comments' };
  if (subject === 'writing_pages') return { kind: 'cannot_write_pages' };
  return refused(failure);
}

/** Notion answers 404 for what does not exist and for what is not shared, so as not to tell which. */
function missing(failure: Failure, subject: Subject): Problem {
  if (subject === 'database') return { kind: 'database_not_shared' };
  if (subject === 'people') return refused(failure);
  return { kind: 'deal_gone', title: undefined };
}

function refused(failure: Failure): Problem {
  return { kind: 'notion_refused', reason: failure.message ?? failure.detail };
}

function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.ceil(ms / 1_000);
}

/** For an answer that is well-formed JSON but not what the API promises (N7). */
export function inUnknownForm(cause: unknown): UserError {
  return new UserError(
    { kind: 'notion_refused', reason: 'Notion answered in a form Opp does not know' },
    { cause },
  );
}
