import type { ModalView } from '@slack/types';
import type { PreparedStatus } from '../../../services/post-status/prepare.js';
import { statusFormModal } from '../../views/status-form.js';
import type { StatusCommandDesk } from './desk.js';

/** The form of a prepared update. */
export function formView(
  desk: Pick<StatusCommandDesk, 'budgets' | 'clock'>,
  prepared: PreparedStatus,
): ModalView {
  const { draft, opportunity, ...shown } = prepared;
  const ids = { draftId: draft.id, opportunityId: opportunity.id };
  const typed = { form: draft.form, open: draft.offered.open };
  return statusFormModal.view(ids, {
    ...{ ...shown, ...typed, opportunity },
    ...{ budgets: desk.budgets, now: desk.clock.now() },
  });
}
