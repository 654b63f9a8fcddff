import type { Clock } from '../../domain/clock.js';
import type { Operation } from '../../domain/operation.js';
import type { OperationJournal } from '../../services/ports/operation-journal.js';
import type { ModalWindow } from '../modal-window.js';
import { standingModal, standingOf } from '../views/operation-standing.js';
import type { SubmissionAnswer } from './submission.js';

/** What answering a promise needs at hand. */
export interface PromiseDesk {
  readonly journal: Pick<OperationJournal, 'find'>;
  readonly clock: Clock;
  /** Asks the outbox to look for work now. */
  readonly wakeOutbox: () => void;
}

/** The answer to a submission whose write was promised: *Saving…*, and from then on how it stands. */
export function answerPromise(
  desk: PromiseDesk,
  window: ModalWindow,
  operation: Operation,
): SubmissionAnswer {
  const view = standingModal(operation, standingOf(operation, desk.clock.now()));
  return {
    answer: { view },
    afterwards: async () => {
      desk.wakeOutbox();
      // It may have been told before this answer arrived and covered it: then nobody else will say so.
      const now = (await desk.journal.find(operation.id)) ?? operation;
      const standing = standingOf(now, desk.clock.now());
      if (standing.kind !== 'saving') await window.show(standingModal(now, standing));
    },
    // The promise stands, whatever failed after it: the outbox tells how it ends.
    onProblem: () => ({ view, message: undefined }),
  };
}
