import type { Clock } from '../../domain/clock.js';
import { UserError } from '../../domain/errors.js';
import type { NewOperation, Operation } from '../../domain/operation.js';
import type { OperationJournal } from '../ports/operation-journal.js';

/**
 * Promises a write: it is on disk when this resolves. The same id is the same promise (S8). Throws `cannot_store`
 * when the store refuses, for whatever reason: then nothing is promised (O8).
 */
export async function promiseOperation(
  desk: { readonly journal: Pick<OperationJournal, 'accept'>; readonly clock: Clock },
  promise: NewOperation,
): Promise<Operation> {
  try {
    return await desk.journal.accept(promise, desk.clock.now());
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}
