import type { ModalView } from '@slack/types';
import { targetCalled, targetsOf } from '../../../domain/information-change/change-target.js';
import { reasonBeside } from '../../../domain/information-change/reason-beside.js';
import { chosenUsers } from '../../../services/update-information/chosen-users.js';
import type { InformationDraft } from '../../../services/update-information/information-draft.js';
import { updateFormModal } from '../../views/update-form.js';
import { updatePreviewModal } from '../../views/update-preview.js';
import type { UpdateCommandDesk } from './desk.js';

/** The form for one more change of the draft, with the inputs of what was chosen. */
export async function formView(
  desk: Pick<UpdateCommandDesk, 'slackByEmail' | 'forecastRules'>,
  { id: draftId, facts, changes }: InformationDraft,
  what?: string,
): Promise<ModalView> {
  const targets = targetsOf(facts);
  const chosen = what === undefined ? undefined : targetCalled(targets, what);
  const slackUsers = chosen && (await chosenUsers(desk, chosen, facts));
  const reason = chosen && reasonBeside(desk.forecastRules.confidence, chosen, facts);
  const shown = { title: facts.title, targets, chosen, slackUsers, reason, gathered: changes.length };
  return updateFormModal.view({ draftId, chosen: what }, shown);
}

/** Everything gathered, for a last look. */
export function previewView({ id: draftId, facts: { title }, changes }: InformationDraft): ModalView {
  return updatePreviewModal.view({ draftId }, { draftId, title, changes });
}
