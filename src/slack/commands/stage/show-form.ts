import type { ModalView } from '@slack/types';
import { asksOfChosen } from '../../../services/change-stage/plan.js';
import { hasSheet } from '../../../domain/answers/build-sheet.js';
import { successorKind } from '../../../domain/links/linked-kinds.js';
import { gateOfChange } from '../../../domain/guide/gate-of-change.js';
import type { LinkedKind } from '../../../domain/playbook/links.js';
import { propertyFor } from '../../../domain/stage-change/stage-facts.js';
import type { StageDraft } from '../../../services/change-stage/stage-draft.js';
import { startingWith } from '../../views/field-names.js';
import { stageFormModal, type StageFormData } from '../../views/stage-form.js';
import type { StageCommandDesk } from './desk.js';

export type FormLook = Pick<StageFormData, 'notes' | 'submit'> & {
  readonly answered?: readonly string[];
  /** Keeps the block in which the words for the change log stand; otherwise they are shown anew. */
  readonly rationaleBlock?: string | undefined;
};

/** The form with everything that the draft holds. */
export function formView(
  desk: Pick<StageCommandDesk, 'stageRules' | 'guideRules'>,
  { id: draftId, opportunityId, form, facts }: StageDraft,
  { answered = [], rationaleBlock, ...look }: FormLook = {},
): ModalView {
  const gate = gateOfChange(desk.guideRules, facts, form);
  const canFill = hasSheet(desk.guideRules, 'qualify');
  const successor = linkedSuccessor(desk, facts);
  return stageFormModal.view(
    { draftId, opportunityId, answered: [...answered] },
    {
      ...{ facts, form, asks: asksOfChosen(desk, { facts, form }) },
      rationaleBlock: rationaleBlock ?? startingWith('rationale', form.rationale),
      gate: gate && { gate, opportunityId, draftId, canFill, successor, customer: facts.lost?.customer },
      ...look,
    },
  );
}

/** What follows a lost deal, where the database can link the two (S4-179). */
function linkedSuccessor(
  { guideRules }: Pick<StageCommandDesk, 'guideRules'>,
  { properties }: StageDraft['facts'],
): LinkedKind | undefined {
  const found = successorKind(guideRules.links ?? []);
  const holder = found && propertyFor({ field: found.link.property }, properties);
  return holder?.type === 'relation' ? found?.kind : undefined;
}
