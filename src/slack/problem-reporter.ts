import { UserError } from '../domain/errors.js';
import { wordsFor, wordsForBug, type ProblemWords } from './text/problem-words.js';

/** The part of the log that Slack's side needs. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Turns whatever was thrown into words for a person. */
export type ReportProblem = (error: unknown, what: string) => ProblemWords;

/** An expected problem speaks for itself; a bug becomes a reference that stands in the log with the rest. */
export function createProblemReporter(log: Log, newReference: () => string): ReportProblem {
  return (error, what) => {
    if (error instanceof UserError) {
      log.info(
        { what, problem: error.problem.kind, cause: error.cause },
        'a person was told about a problem',
      );
      return wordsFor(error.problem);
    }
    const reference = newReference();
    log.error({ what, reference, err: error }, 'a bug');
    return wordsForBug(reference);
  };
}
