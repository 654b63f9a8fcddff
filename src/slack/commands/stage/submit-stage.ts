import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import { gateOfChange } from '../../../domain/guide/gate-of-change.js';
import type { GateItem } from '../../../domain/guide/stage-gate.js';
import { askedFields } from '../../../domain/stage-change/stage-facts.js';
import type { StageProblem, StageQuestion } from '../../../domain/stage-change/stage-problem.js';
import { asksOfChosen, planStage } from '../../../services/change-stage/plan.js';
import { promiseStage } from '../../../services/change-stage/promise.js';
import {
  findStageDraft,
  saveStageDraft,
  withTyped,
  type StageDraft,
} from '../../../services/change-stage/stage-draft.js';
import type { StageChange } from '../../../domain/stage-change/plan-stage-change.js';
import type { ModalWindow } from '../../modal-window.js';
import { gateQuestionWords } from '../../text/gate-words.js';
import { questionWords, stageErrors } from '../../text/stage-words.js';
import type { stageFormModal } from '../../views/stage-form.js';
import { askedFieldName } from '../../views/stage-inputs.js';
import { answerPromise } from '../answer-promise.js';
import type { Submission, SubmissionAnswer } from '../submission.js';
import type { StageCommandDesk } from './desk.js';
import { formView } from './show-form.js';

type StageSubmission = Submission<
  z.infer<typeof stageFormModal.metadata>,
  z.infer<typeof stageFormModal.values>
>;

/**
 * The form was submitted: what is wrong goes to its field, what is doubtful is asked once more, what is right is a
 * promise on disk before the answer (S8). Notion comes after it.
 */
export function submitStage(
  desk: StageCommandDesk,
): (submission: StageSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId, answered }, values, window }) => {
    const earlier = await desk.journal.find(draftId);
    if (earlier?.slackUserId === slackUserId) return answerPromise(desk, window, earlier);
    const draft = withTyped(await findStageDraft(desk.drafts, draftId, slackUserId), values.form);
    await saveStageDraft(desk.drafts, draft, desk.clock.now());
    const closed = wayClosed(desk, draft);
    if (closed !== undefined) return { answer: { errors: stageErrors([closed], askedFieldName) } };
    const asked = askedFields(asksOfChosen(desk, draft), draft.facts);
    // The form was sent before it could show what the stage asks.
    if (asked.some(({ ask }) => !values.shown.has(ask.field)))
      return { answer: { view: formView(desk, draft, { answered }) } };
    const timeZone = await desk.callers.timeZone(slackUserId);
    const plan = await planStage(desk, draft, { timeZone, answered });
    switch (plan.kind) {
      case 'problems':
        return { answer: { errors: stageErrors(plan.problems, askedFieldName) } };
      case 'ask':
        return { answer: { view: askedAgain(desk, draft, plan.questions, answered) } };
      case 'planned':
        return passGate(desk, { draft, answered, window }, plan.change);
    }
  };
}

/** The playbook does not let this deal enter the stage; undefined: it does (S4-182). */
function wayClosed(
  { guideRules }: Pick<StageCommandDesk, 'guideRules'>,
  { facts, form }: StageDraft,
): StageProblem | undefined {
  const warnings = gateOfChange(guideRules, facts, form)?.warnings ?? [];
  const [closed] = warnings.flatMap((one) =>
    one.kind === 'no_way_back' && one.blocks === true ? [one] : [],
  );
  return closed && { kind: 'barred', oncePast: closed.oncePast, says: closed.says };
}

interface AtGate {
  readonly draft: StageDraft;
  readonly answered: readonly string[];
  readonly window: ModalWindow;
}

/** What the playbook expects is asked for once; whoever goes on has the gap noted (C3). */
async function passGate(
  desk: StageCommandDesk,
  { draft, answered, window }: AtGate,
  change: StageChange,
): Promise<SubmissionAnswer> {
  const missing = gateOfChange(desk.guideRules, draft.facts, draft.form)?.missing ?? [];
  const key = `gate:${change.to}`;
  if (missing.length > 0 && !answered.includes(key))
    return { answer: { view: atGate(desk, draft, missing, [...answered, key]) } };
  const gaps = [...change.gaps, ...missing.map(({ says }) => says)];
  return answerPromise(desk, window, await promiseStage(desk, draft, { ...change, gaps }, window.viewId));
}

function atGate(
  desk: StageCommandDesk,
  draft: StageDraft,
  missing: readonly GateItem[],
  answered: readonly string[],
): ModalView {
  const notes = [{ text: gateQuestionWords(missing), level: 'warning' as const }];
  return formView(desk, draft, { answered, notes, submit: 'Save anyway' });
}

/** The form once more, with what is doubtful at its top; who sends it again has decided. */
function askedAgain(
  desk: StageCommandDesk,
  draft: StageDraft,
  questions: readonly StageQuestion[],
  answered: readonly string[],
): ModalView {
  const suggested = questions.find((question) => question.kind === 'suggested');
  const form = suggested === undefined ? draft.form : { ...draft.form, rationale: suggested.rationale };
  return formView(
    desk,
    { ...draft, form },
    {
      answered: [...new Set([...answered, ...questions.map(({ key }) => key)])],
      notes: questions.map((question) => ({
        text: questionWords(question),
        level: question.kind === 'suggested' ? 'info' : 'warning',
      })),
      submit: questions.every(({ kind }) => kind === 'suggested') ? 'Save' : 'Save anyway',
    },
  );
}
