import {
  prepareStage,
  prepareStageFor,
  reopenStage,
  type PreparedStage,
} from '../../services/change-stage/prepare.js';
import { stepBack } from '../../services/change-stage/step-back.js';
import { findStageDraft } from '../../services/change-stage/stage-draft.js';
import { meantHere, type Asked } from '../../services/channel-links/meant-here.js';
import { ACTION } from '../ids.js';
import type { ModalWindow } from '../modal-window.js';
import { movedWords, typedStageText } from '../text/stage-words.js';
import { button } from '../views/building-blocks.js';
import { chooseOpportunity, type Purpose } from '../views/choose-opportunity.js';
import { stageFormModal } from '../views/stage-form.js';
import { loadingModal } from '../views/telling-modal.js';
import { chooseInForm } from './stage/choose-in-form.js';
import type { StageCommandDesk } from './stage/desk.js';
import { formView } from './stage/show-form.js';
import { suggestAsked } from './stage/suggest-asked.js';
import { submitStage } from './stage/submit-stage.js';
import { askedAgain, askedBy } from './asked-here.js';
import type { Opener, Subcommand } from './subcommand.js';
import { onChoice } from './choice.js';
import { onSubmit } from './submission.js';

/** `/opp stage acme`: asks only what the new stage needs and leaves its line at the bottom of the page (S0-47…50). */
export function stageCommand(desk: StageCommandDesk): Subcommand {
  return {
    name: 'stage',
    usage: '/opp stage acme',
    summary: 'changes the stage: asks only what the new one needs and logs why at the bottom of the page',
    run: ({ slackUserId, words, channelId, ...request }) =>
      openByWords(desk, request, slackUserId, { words, channelId }),
    presses: [
      {
        actionId: ACTION.stageAgain,
        run: ({ slackUserId, value, ...press }) => openByWords(desk, press, slackUserId, askedBy(value)),
      },
      {
        actionId: ACTION.stageFor,
        run: ({ slackUserId, value, ...press }) => openFor(desk, press, slackUserId, value),
      },
      {
        actionId: ACTION.stageStepBack,
        async run({ slackUserId, value, open }) {
          await open(formView(desk, await stepBack(desk, value, slackUserId)));
        },
      },
      {
        actionId: ACTION.stageEdit,
        run: ({ slackUserId, value, ...press }) => edit(desk, press, slackUserId, value),
      },
    ],
    choices: [onChoice(stageFormModal, /stage|ask:.+/, chooseInForm(desk))],
    submissions: [onSubmit(stageFormModal, submitStage(desk))],
    suggestions: [suggestAsked(desk)],
  };
}

const PURPOSE: Purpose = { title: 'Change stage', actionId: ACTION.stageFor, command: '/opp stage' };

async function openByWords(
  desk: StageCommandDesk,
  { open }: Opener,
  slackUserId: string,
  asked: Asked,
): Promise<void> {
  const again = button('Try again', ACTION.stageAgain, askedAgain(asked));
  const window = await open(loadingModal(PURPOSE.title, 'Looking for the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const here = await meantHere(desk, caller, asked);
  const prepared =
    here === undefined
      ? await prepareStage(desk, caller, asked.words)
      : await prepareStageFor(desk, caller, here);
  if (prepared.kind === 'choose')
    await window.show(chooseOpportunity(prepared.words, prepared.opportunities, PURPOSE));
  else await window.show(formView(desk, prepared.draft));
}

async function openFor(
  desk: StageCommandDesk,
  { open }: Opener,
  slackUserId: string,
  opportunityId: string,
): Promise<void> {
  const again = button('Try again', ACTION.stageFor, opportunityId);
  const window = await open(loadingModal(PURPOSE.title, 'Reading the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  await window.show(formView(desk, (await prepareStageFor(desk, caller, opportunityId)).draft));
}

/** Opens what was typed once more; when somebody else moved the deal meanwhile, it says who and asks (N11). */
async function edit(
  desk: StageCommandDesk,
  { open }: Opener,
  slackUserId: string,
  draftId: string,
): Promise<void> {
  const draft = await findStageDraft(desk.drafts, draftId, slackUserId);
  const again = button('Try again', ACTION.stageEdit, draftId);
  const opening = loadingModal(PURPOSE.title, 'Opening what you typed…');
  const window = await open(opening, { again, typed: typedStageText(draft.form) });
  const caller = await desk.callers.identify(slackUserId);
  await showAgain(desk, window, await reopenStage(desk, caller, draft), caller.timeZone);
}

async function showAgain(
  desk: StageCommandDesk,
  window: ModalWindow,
  { draft, lastEdit, movedMeanwhile }: PreparedStage,
  timeZone: string,
): Promise<void> {
  const moved = { now: draft.facts.stage, ...lastEdit };
  const text = movedWords(moved, draft.form.to, { now: desk.clock.now(), timeZone });
  await window.show(
    formView(
      desk,
      draft,
      movedMeanwhile ? { notes: [{ text, level: 'warning' }], submit: 'Change anyway' } : {},
    ),
  );
}
