import type { z } from 'zod';
import { offConstructs } from '../../../domain/setup/off-constructs.js';
import { ROLE_LABELS } from '../../../domain/setup/role-labels.js';
import { decideSetup } from '../../../services/setup/decide-setup.js';
import type { SetupConflict } from '../../../services/setup/setup-conflicts.js';
import { offLines } from '../../text/setup-words.js';
import { readChoices, roleField } from '../../views/setup-fields.js';
import type { setupFormModal } from '../../views/setup-form.js';
import { setupOverview } from '../../views/setup-overview.js';
import type { SetupCommandDesk } from './desk.js';
import type { Submission, SubmissionAnswer } from '../submission.js';

type SetupSubmission = Submission<
  z.infer<typeof setupFormModal.metadata>,
  z.infer<typeof setupFormModal.values>
>;

/** The setup was submitted: what cannot be goes to its field, the rest is kept before the answer. */
export function submitSetup(
  desk: SetupCommandDesk,
): (submission: SetupSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values }) => {
    const caller = await desk.callers.identify(slackUserId);
    const { dataSourceId } = metadata;
    const decided = await decideSetup(desk, caller, { dataSourceId, choices: readChoices(values) });
    return decided.kind === 'refused'
      ? { answer: { errors: errorsOf(decided.conflicts) } }
      : {
          answer: {
            view: setupOverview(decided.setup, decided.lines, {
              off: offLines(offConstructs(desk.constructRules, decided.setup)),
            }),
          },
        };
  };
}

function errorsOf(conflicts: readonly SetupConflict[]): Record<string, string> {
  return Object.fromEntries(conflicts.map((conflict) => [roleField(conflict.role), wordsOf(conflict)]));
}

function wordsOf(conflict: SetupConflict): string {
  if (conflict.kind === 'property_gone')
    return 'This property is gone or has another type now. Choose another.';
  const other = ROLE_LABELS[conflict.other];
  return `“${conflict.propertyName}” already is ${other}. One property plays one role: choose another, or change ${other} first (/opp setup all).`;
}
