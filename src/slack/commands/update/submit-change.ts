import type { z } from 'zod';
import {
  targetCalled,
  targetsOf,
  type ChangeTarget,
} from '../../../domain/information-change/change-target.js';
import { findInformationDraft } from '../../../services/update-information/information-draft.js';
import { addChange, type AddedChange } from '../../../services/update-information/plan-change.js';
import { promiseInformation } from '../../../services/update-information/promise.js';
import { clamp } from '../../text/outgoing.js';
import { unknownPeopleWords } from '../../text/property-words.js';
import { changeProblemWords } from '../../text/update-words.js';
import { propertyField } from '../../views/property-fields.js';
import type { updateFormModal } from '../../views/update-form.js';
import { answerPromise } from '../answer-promise.js';
import type { Choice } from '../choice.js';
import type { Submission, SubmissionAnswer } from '../submission.js';
import type { UpdateCommandDesk } from './desk.js';
import { formView, previewView } from './form-view.js';

type Ids = z.infer<typeof updateFormModal.metadata>;
type Values = z.infer<typeof updateFormModal.values>;

/** Something was chosen: its inputs appear at once, with what it says now. */
export function chooseTarget(desk: UpdateCommandDesk): (choice: Choice<Ids, Values>) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId }, values: { what }, window }) => {
    const draft = await findInformationDraft(desk.drafts, draftId, slackUserId);
    await window.show(await formView(desk, draft, what));
  };
}

/** One change was typed: what is wrong goes to its field, what is right is kept on disk and shown for a last look. */
export function submitChange(
  desk: UpdateCommandDesk,
): (submission: Submission<Ids, Values>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId, chosen }, values }) => {
    const draft = await findInformationDraft(desk.drafts, draftId, slackUserId);
    const target = targetCalled(targetsOf(draft.facts), values.what ?? '');
    if (target === undefined) return { answer: { errors: { what: 'Choose what changes.' } } };
    // The form was sent before it could show the inputs of what was chosen last.
    if (chosen !== values.what) return { answer: { view: await formView(desk, draft, values.what) } };
    const timeZone = await desk.callers.timeZone(slackUserId);
    const added = await addChange(desk, draft, target, { typed: values.typed, timeZone });
    return { answer: added.ok ? { view: previewView(added.draft) } : { errors: errorsOf(target, added) } };
  };
}

function errorsOf(target: ChangeTarget, added: Exclude<AddedChange, { ok: true }>): Record<string, string> {
  const field = valueField(target);
  if ('strangers' in added) return { [field]: clamp(unknownPeopleWords(added.strangers), 2000) };
  return Object.fromEntries(
    added.problems.map((problem) => [
      problem.field === 'value' ? field : problem.field,
      clamp(changeProblemWords(problem), 2000),
    ]),
  );
}

function valueField(target: ChangeTarget): string {
  switch (target.kind) {
    case 'property':
      return propertyField(target.property);
    case 'customer':
      return 'details';
    case 'feature':
    case 'new_feature':
      return 'need';
  }
}

/** The last look was confirmed: the promise is on disk before the answer, Notion comes after it (S8). */
export function confirmChanges(
  desk: UpdateCommandDesk,
): (submission: Submission<{ readonly draftId: string }, object>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, window }) => {
    const promised = await promiseInformation(desk, { draftId, slackUserId, viewId: window.viewId });
    return answerPromise(desk, window, promised);
  };
}
