import { placeOf } from './logged-error.js';
import type { Logger } from './logger.js';

/** A bug; starting again helps. */
const EXIT_BUG = 1;

/**
 * Ends the process over an exception that nobody caught or a rejection that nobody handled: one in an unknown state is
 * worse than none. The supervisor starts it again, and the journal makes that safe. One line says what kind of bug it
 * was and where; what the bug itself says could quote a customer.
 */
export function dieOnBugs(logger: Logger): void {
  const die = (error: unknown): void => {
    logger.fatal({ bug: placeOf(error) }, 'a bug that nobody caught: Opp ends, to be started again');
    process.exit(EXIT_BUG);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}
