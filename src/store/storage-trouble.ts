import * as z from 'zod';
import { UserError } from '../domain/errors.js';

/**
 * What the database said, and nothing else: the drivers' own errors carry the statement's values, which are
 * what customers said and do not belong in a log.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    /** SQLSTATE, or undefined when the database gave no answer. */
    readonly code: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** Not EPIPE and its like: no class of Postgres begins with E. */
const SQLSTATE = /^(?!E)[0-9A-Z]{5}$/;

/**
 * SQLSTATE classes that say "not now", not "wrong": connection, resources, operator, system, read-only, internal.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const TROUBLE = /^(?:08|53|57|58|XX|F0|25006)/;

/**
 * Runs a piece of work on the database. Throws `UserError` `cannot_store` when the database is out of reach,
 * full or broken; what is wrong in a statement itself is a bug and stays one, as a `StorageError`.
 */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await withoutValues(work);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.code !== undefined && !TROUBLE.test(error.code)) throw error;
    throw new UserError({ kind: 'cannot_store' }, { cause: error });
  }
}

/** Runs a piece of work on the database; whatever the drivers throw becomes a `StorageError`. */
export async function withoutValues<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isOurMistake(error) ? error : innermost(error);
  }
}

function isOurMistake(error: unknown): boolean {
  const kinds = [UserError, z.ZodError, TypeError, RangeError, ReferenceError, SyntaxError];
  return kinds.some((kind) => error instanceof kind);
}

const explained = z.object({
  message: z.string(),
  code: z.string().optional(),
  cause: z.unknown().optional(),
});

/** The innermost error has the words of the database; the ones around it repeat the values. */
function innermost(error: unknown): StorageError {
  const known = explained.safeParse(error).data;
  if (known?.cause !== undefined) return innermost(known.cause);
  const code = known?.code !== undefined && SQLSTATE.test(known.code) ? known.code : undefined;
  return new StorageError(code, known?.message ?? 'the database failed without a reason');
}
