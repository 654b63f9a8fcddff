import type { z } from 'zod';
import { findStageDraft } from '../../../services/change-stage/stage-draft.js';
import { takeChoice } from '../../../services/change-stage/take-choice.js';
import { unknownPeopleWords } from '../../text/property-words.js';
import type { stageFormModal } from '../../views/stage-form.js';
import type { Choice } from '../choice.js';
import type { StageCommandDesk } from './desk.js';
import { formView } from './show-form.js';

type StageChoice = Choice<z.infer<typeof stageFormModal.metadata>, z.infer<typeof stageFormModal.values>>;

/** A stage, a day or a person was chosen: the form shows at once what follows from it, and keeps what was typed. */
export function chooseInForm(desk: StageCommandDesk): (choice: StageChoice) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId, answered }, values, shown, window }) => {
    const [before, timeZone] = await Promise.all([
      findStageDraft(desk.drafts, draftId, slackUserId),
      desk.callers.timeZone(slackUserId),
    ]);
    const { draft, keepsRationale, strangers } = await takeChoice(desk, before, values.form, timeZone);
    const rationaleBlock = keepsRationale ? shown.get('rationale')?.blockId : undefined;
    const text = unknownPeopleWords(strangers);
    const notes = strangers.length === 0 ? [] : [{ text, level: 'error' as const }];
    await window.show(formView(desk, draft, { answered, rationaleBlock, notes }));
  };
}
