import type { z } from 'zod';
import { stepNamed } from '../../../domain/creation/creation-steps.js';
import { withTypedPage, type TypedPage } from '../../../domain/creation/take-typed.js';
import { UserError } from '../../../domain/errors.js';
import {
  findCreationDraft,
  saveCreationDraft,
  type CreationDraft,
  type OpenCreation,
} from '../../../services/create/creation-draft.js';
import { promiseCreation } from '../../../services/create/promise.js';
import { takeRegionOwner } from '../../../services/create/take-region-owner.js';
import { keepTyped, planOf, stepBack, stepsOf, takeStep } from '../../../services/create/take-step.js';
import { ACTION } from '../../ids.js';
import type { ModalWindow } from '../../modal-window.js';
import { ownerUnknownWords, typedCreationText } from '../../text/new-words.js';
import { button } from '../../views/building-blocks.js';
import { NEW_TITLE, type newFormModal } from '../../views/new-form.js';
import { loadingModal, problemMessage, problemModal } from '../../views/telling-modal.js';
import { answerPromise } from '../answer-promise.js';
import type { Choice } from '../choice.js';
import type { Submission, SubmissionAnswer } from '../submission.js';
import type { NewCommandDesk } from './desk.js';
import { CUSTOMER_STEP, MATCHES_STEP, showStart } from './show-start.js';
import { stepErrors } from './step-errors.js';
import { stepView } from './step-view.js';

type Ids = z.infer<typeof newFormModal.metadata>;

/**
 * A page was sent: what is typed is kept first; what is wrong goes to its field; else the next page comes. The last one
 * is a promise on disk before the answer (S8).
 */
export function submitStep(
  desk: NewCommandDesk,
): (submission: Submission<Ids, TypedPage>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId, step: name }, values, window }) => {
    const earlier = await desk.journal.find(draftId);
    if (earlier?.slackUserId === slackUserId) return answerPromise(desk, window, earlier);
    const draft = await findCreationDraft(desk.drafts, draftId, slackUserId);
    if (name === CUSTOMER_STEP) return look(desk, draft, values, window);
    const open = opened(draft);
    if (name === MATCHES_STEP) return goOnAnyway(desk, open, values);
    const step = stepNamed(stepsOf(open), name);
    if (step === undefined) throw new UserError({ kind: 'form_outdated' });
    if (step.kind === 'review') return create(desk, open, window);
    const taken = await takeStep(desk, open, step, values);
    if (taken.kind === 'problems')
      return { answer: { errors: stepErrors(taken.problems, taken.draft.facts.properties, step) } };
    return { answer: { view: stepView(desk, taken.draft, taken.step) } };
  };
}

/** Back: the page before this one; everything on this one is kept, finished or not. */
export function goBack(desk: NewCommandDesk): (choice: Choice<Ids, TypedPage>) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId, step: name }, values, window }) => {
    const draft = opened(await findCreationDraft(desk.drafts, draftId, slackUserId));
    const step = stepNamed(stepsOf(draft), name);
    if (step === undefined) throw new UserError({ kind: 'form_outdated' });
    const back = await stepBack(desk, draft, step, values);
    await window.show(stepView(desk, back.draft, back.step));
  };
}

/** A way of calling it was chosen, or one of its places filled in: the page shows the name as it grows (S4-140). */
export function growName(desk: NewCommandDesk): (choice: Choice<Ids, TypedPage>) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId }, values, window }) => {
    const draft = opened(await findCreationDraft(desk.drafts, draftId, slackUserId));
    await window.show(stepView(desk, await keepTyped(desk, draft, values), { kind: 'naming' }));
  };
}

/** Who covers the region was pressed for: the last page shows them in the column, or says why not (S1-55). */
export function takeOwner(desk: NewCommandDesk): (choice: Choice<Ids, TypedPage>) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId }, window }) => {
    const before = opened(await findCreationDraft(desk.drafts, draftId, slackUserId));
    const { draft, unknown } = await takeRegionOwner(desk, before);
    const note = unknown === undefined ? undefined : ownerUnknownWords(unknown);
    await window.show(stepView(desk, draft, { kind: 'review' }, note));
  };
}

/** The look asks the mirror and Notion: that may take longer than Slack waits. */
async function look(
  desk: NewCommandDesk,
  before: CreationDraft,
  typed: TypedPage,
  window: ModalWindow,
): Promise<SubmissionAnswer> {
  const draft = await kept(desk, before, typed);
  if (draft.form.customer.trim() === '')
    return { answer: { errors: { customer: 'Whose opportunity is it?' } } };
  const again = button('Try again', ACTION.newEdit, draft.id);
  const typedText = typedCreationText(draft.form);
  return {
    answer: { view: loadingModal(NEW_TITLE, 'Looking for the same customer…') },
    afterwards: async () => {
      await showStart(desk, window, await desk.callers.identify(draft.slackUserId), draft);
    },
    onProblem: (words) => ({
      view: problemModal(NEW_TITLE, words, { again, typed: typedText }),
      message: problemMessage(words, { again }),
    }),
  };
}

async function goOnAnyway(
  desk: NewCommandDesk,
  before: OpenCreation,
  typed: TypedPage,
): Promise<SubmissionAnswer> {
  const draft = await kept(desk, before, typed);
  if ((draft.form.anyway ?? '').trim() === '')
    return { answer: { errors: { anyway: 'Say why, in a few words.' } } };
  const first = stepNamed(stepsOf(draft), '');
  if (first === undefined) throw new UserError({ kind: 'form_outdated' });
  return { answer: { view: stepView(desk, draft, first) } };
}

async function kept<Draft extends CreationDraft>(
  desk: NewCommandDesk,
  before: Draft,
  typed: TypedPage,
): Promise<Draft> {
  const draft = { ...before, form: withTypedPage(before.form, typed) };
  await saveCreationDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

async function create(
  desk: NewCommandDesk,
  draft: OpenCreation,
  window: ModalWindow,
): Promise<SubmissionAnswer> {
  const planned = planOf(desk, draft);
  if (!planned.ok) return { answer: { view: stepView(desk, draft, { kind: 'review' }) } };
  return answerPromise(desk, window, await promiseCreation(desk, draft, planned.plan, window.viewId));
}

function opened(draft: CreationDraft): OpenCreation {
  const { facts } = draft;
  if (facts === undefined) throw new UserError({ kind: 'form_outdated' });
  return { ...draft, facts };
}
