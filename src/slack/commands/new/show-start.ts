import type { Caller } from '../../../services/callers.js';
import { stepNamed } from '../../../domain/creation/creation-steps.js';
import type { CreationDraft } from '../../../services/create/creation-draft.js';
import { prepareCreation } from '../../../services/create/prepare.js';
import { stepsOf } from '../../../services/create/take-step.js';
import type { ModalWindow } from '../../modal-window.js';
import { customerFace, matchesFace } from '../../views/new-customer.js';
import { newFormModal } from '../../views/new-form.js';
import type { NewCommandDesk } from './desk.js';
import { stepView } from './step-view.js';

/** Names of the two questions before the form proper. */
export const CUSTOMER_STEP = 'customer';
export const MATCHES_STEP = 'matches';

/** Who is it? */
export function customerView({ id: draftId, form }: CreationDraft) {
  return newFormModal.view({ draftId, step: CUSTOMER_STEP }, customerFace(form));
}

/** Looks for the same customer, then shows who it may be, or the first page of the form (S4-65). */
export async function showStart(
  desk: NewCommandDesk,
  window: ModalWindow,
  caller: Caller,
  before: CreationDraft,
): Promise<void> {
  const { draft, matches } = await prepareCreation(desk, caller, before);
  if (matches.length > 0) {
    const ids = { draftId: draft.id, step: MATCHES_STEP };
    await window.show(newFormModal.view(ids, matchesFace(draft.form.customer, matches)));
    return;
  }
  const first = stepNamed(stepsOf(draft), '') ?? { kind: 'information' };
  await window.show(stepView(desk, draft, first));
}
