import { UserError, type Problem } from '../domain/errors.js';
import type { WriteOutcome } from '../services/ports/notion.js';
import { BrokenListError } from './pagination.js';

/** A write that was not sent because it could not succeed. */
function notSent(problem: Problem): WriteOutcome<never> {
  return { kind: 'refused', problem, detail: 'not sent' };
}

/** Something that Notion would not take, in words that go after "because". */
export function cannotTake(reason: string): Problem {
  return { kind: 'notion_refused', reason };
}

/**
 * Reads what the write needs, then sends it once. What the reading finds wrong refuses the write (or puts it off, when
 * Notion cannot be read now); an unexplained refusal of Notion's is explained by reading again (N12, N15, N16).
 */
export async function lookThenWrite<Seen, T>(
  look: () => Promise<Seen>,
  write: (seen: Seen) => Promise<WriteOutcome<T>>,
  explain: () => Promise<unknown> = look,
): Promise<WriteOutcome<T>> {
  let seen: Seen;
  try {
    seen = await look();
  } catch (error) {
    return unreadable(error);
  }
  const outcome = await write(seen);
  if (outcome.kind !== 'refused' || outcome.problem.kind !== 'notion_refused') return outcome;
  const problem = await problemFoundBy(explain);
  return problem === undefined ? outcome : { ...outcome, problem };
}

function unreadable(error: unknown): WriteOutcome<never> {
  if (!(error instanceof UserError)) throw error;
  const { problem } = error;
  // A list that broke off may be whole the next time.
  if (!passes(problem) && !(error instanceof BrokenListError)) return notSent(problem);
  const seconds = problem.kind === 'notion_busy' ? problem.retryAfterSeconds : undefined;
  return {
    kind: 'not_applied',
    retryAfterMs: seconds === undefined ? undefined : seconds * 1_000,
    detail: `not sent: ${problem.kind} while reading`,
  };
}

async function problemFoundBy(explain: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await explain();
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return passes(error.problem) ? undefined : error.problem;
  }
}

/** Trouble that waiting may cure says nothing about the write. */
function passes({ kind }: Problem): boolean {
  return kind === 'notion_unreachable' || kind === 'notion_busy';
}
