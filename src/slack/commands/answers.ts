import type { z } from 'zod';
import { hasSheet } from '../../domain/answers/build-sheet.js';
import { planAnswers } from '../../domain/answers/plan-answers.js';
import { hasFurtherMilestones } from '../../domain/guide/milestones.js';
import { localDate } from '../../domain/local-date.js';
import type { AnswersDesk } from '../../services/answers/answers-desk.js';
import {
  findAnswersDraft,
  saveAnswersDraft,
  type AnswersDraft,
} from '../../services/answers/answers-draft.js';
import { prepareAnswers, prepareAnswersFor } from '../../services/answers/prepare.js';
import { promiseAnswers } from '../../services/answers/promise.js';
import type { Callers } from '../../services/callers.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { offMessage } from '../views/off-message.js';
import { saidThere } from '../views/answer-inputs.js';
import { answersFormModal } from '../views/answers-form.js';
import { button } from '../views/building-blocks.js';
import { chooseOpportunity } from '../views/choose-opportunity.js';
import { loadingModal } from '../views/telling-modal.js';
import { answerPromise, type PromiseDesk } from './answer-promise.js';
import {
  ALL_MILESTONES,
  ANSWER_SHEET_COMMANDS,
  OFF_BECAUSE,
  type AnswerSheetCommand,
} from './answers/sheet-commands.js';
import type { Handlers, Opener, Subcommand } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type AnswersCommandDesk = AnswersDesk & PromiseDesk & { readonly callers: Callers };

/**
 * `/opp qualify`, `poc`, `sessions`, `win` and `closing`: those whose section the playbook has (S1-36…53, S1-57…60,
 * S3-2…8). The others are in no help, and say so when somebody types them.
 */
export function answerCommands(desk: AnswersCommandDesk): readonly Subcommand[] {
  return ANSWER_SHEET_COMMANDS.map((kind) =>
    hasSheet(desk.guideRules, kind.name) ? answerCommand(desk, kind) : commandThatIsOff(kind),
  );
}

/** Buttons of earlier messages may still stand there. */
function commandThatIsOff({ name, summary, forAction, againAction }: AnswerSheetCommand): Subcommand {
  const message = offMessage(`/opp ${name}`, OFF_BECAUSE[name]);
  return {
    ...{ name, summary, usage: `/opp ${name} acme`, isOff: true },
    run: ({ answer }) => answer(message),
    presses: [forAction, againAction].map((actionId) => ({
      actionId,
      run: ({ reply }) => reply.answer(message),
    })),
  };
}

/** The form of all of them; it is answered also when a playbook without them was loaded meanwhile. */
export function answersHandlers(desk: AnswersCommandDesk): Handlers {
  return { submissions: [onSubmit(answersFormModal, submit(desk))] };
}

function answerCommand(desk: AnswersCommandDesk, plain: AnswerSheetCommand): Subcommand {
  const hasMore = plain.name === 'win' && hasFurtherMilestones(desk.guideRules);
  const kind = hasMore ? { ...plain, ...ALL_MILESTONES } : plain;
  const { name, summary, forAction, againAction } = kind;
  return {
    ...{ name, summary, usage: `/opp ${name} acme` },
    run: ({ slackUserId, words, ...request }) => openByWords(desk, kind, request, slackUserId, words),
    presses: [
      {
        actionId: againAction,
        run: ({ slackUserId, value, ...press }) => openByWords(desk, kind, press, slackUserId, value),
      },
      {
        actionId: forAction,
        async run({ slackUserId, value, open }) {
          const again = button('Try again', forAction, value);
          const window = await open(loadingModal(kind.title, 'Reading the opportunity…'), { again });
          const caller = await desk.callers.identify(slackUserId);
          await window.show(formView(await prepareAnswersFor(desk, caller, name, value)));
        },
      },
    ],
  };
}

async function openByWords(
  desk: AnswersCommandDesk,
  { name, title, forAction, againAction }: AnswerSheetCommand,
  { open }: Opener,
  slackUserId: string,
  words: string,
): Promise<void> {
  const again = button('Try again', againAction, words);
  const window = await open(loadingModal(title, 'Looking for the opportunity…'), { again });
  const prepared = await prepareAnswers(desk, await desk.callers.identify(slackUserId), name, words);
  const purpose = { title, actionId: forAction, command: `/opp ${name}` };
  if (prepared.kind === 'choose')
    await window.show(chooseOpportunity(prepared.words, prepared.opportunities, purpose));
  else await window.show(formView(prepared.draft));
}

function formView(
  { id: draftId, opportunityId, title, sheet, typed, rationale }: AnswersDraft,
  note?: string,
) {
  const said = note === undefined ? {} : { note };
  return answersFormModal.view(
    { draftId, opportunityId, sheet: sheet.name },
    { title, sheet, typed, rationale, ...said },
  );
}

type AnswersSubmission = Submission<
  z.infer<typeof answersFormModal.metadata>,
  z.infer<typeof answersFormModal.values>
>;

/** What changed is a promise on disk before the answer; the same form sent twice is the same promise (S8). */
function submit(desk: AnswersCommandDesk): (submission: AnswersSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, values, window }) => {
    const earlier = await desk.journal.find(draftId);
    if (earlier?.slackUserId === slackUserId) return answerPromise(desk, window, earlier);
    const before = await findAnswersDraft(desk.drafts, draftId, slackUserId);
    const typed = before.sheet.items.map((item, index) =>
      saidThere(item, before.before[index] ?? '', values.typed.get(index) ?? ''),
    );
    const draft = { ...before, typed, rationale: values.rationale };
    await saveAnswersDraft(desk.drafts, draft, desk.clock.now());
    const today = localDate(desk.clock.now(), await desk.callers.timeZone(slackUserId));
    const plan = planAnswers(draft.sheet, draft, { rationale: values.rationale, today });
    switch (plan.kind) {
      case 'nothing':
        return { answer: { view: formView(draft, 'Nothing is different from what the page says.') } };
      case 'rationale':
        return {
          answer: { errors: { rationale: clamp(plan.problems.map(changeLineWords).join(' '), 2000) } },
        };
      case 'planned': {
        const { viewId } = window;
        const operation = await promiseAnswers(desk, draft, plan.changes, { today, viewId });
        return answerPromise(desk, window, operation);
      }
    }
  };
}
