import {
  prepareAfresh,
  prepareStatus,
  prepareStatusFor,
  reopenStatus,
  type PreparedStatus,
} from '../../services/post-status/prepare.js';
import { findStatusDraft } from '../../services/post-status/status-draft.js';
import type { StatusCommandDesk } from './status/desk.js';
import { meantHere, type Asked } from '../../services/channel-links/meant-here.js';
import { ACTION } from '../ids.js';
import { typedText } from '../text/form-words.js';
import { button } from '../views/building-blocks.js';
import { chooseOpportunity } from '../views/choose-opportunity.js';
import { statusFormModal } from '../views/status-form.js';
import { statusPasteModal, statusProposalsModal } from '../views/status-paste.js';
import { postAnywayModal } from '../views/status-nothing-new.js';
import { statusReviewModal } from '../views/status-review.js';
import { loadingModal } from '../views/telling-modal.js';
import type { ModalWindow } from '../modal-window.js';
import { checkAgain, submitStatusForm } from './status/submit-form.js';
import { askedAgain, askedBy } from './asked-here.js';
import { chooseSentiment } from './status/choose-sentiment.js';
import { confirmAnyway, confirmReview, tickLine } from './status/confirm-review.js';
import { formView } from './status/form-view.js';
import { keepTyped, TYPED } from './status/keep-typed.js';
import { addTicked, askForText, proposeTicks } from './status/paste.js';
import { askWhyAnyway, recordNothingNew } from './status/nothing-new.js';
import type { Opener, PressHandler, Subcommand } from './subcommand.js';
import { onChoice } from './choice.js';
import { onSubmit } from './submission.js';

/** `/opp status acme`: an update in the exact format, only what is new, as a comment (S0-51…67). */
export function statusCommand(desk: StatusCommandDesk): Subcommand {
  return {
    name: 'status',
    usage: '/opp status acme',
    summary: 'writes a status update and posts only what is new, as a comment in Notion',
    run: ({ slackUserId, words, channelId, ...request }) =>
      openByWords(desk, request, slackUserId, { words, channelId }),
    presses: presses(desk),
    choices: [
      onChoice(statusFormModal, /sentiment/, chooseSentiment(desk)),
      onChoice(statusFormModal, TYPED, keepTyped(desk)),
      onChoice(statusFormModal, new RegExp(ACTION.statusPaste, 'u'), askForText(desk)),
      onChoice(statusReviewModal, /post_\d+/, tickLine(desk)),
    ],
    submissions: [
      onSubmit(statusFormModal, submitStatusForm(desk)),
      onSubmit(statusPasteModal, proposeTicks(desk)),
      onSubmit(statusProposalsModal, addTicked(desk)),
      onSubmit(statusReviewModal, confirmReview(desk)),
      onSubmit(postAnywayModal, confirmAnyway(desk)),
    ],
  };
}

/** What the buttons of its windows and messages do. */
function presses(desk: StatusCommandDesk): readonly PressHandler[] {
  return [
    {
      actionId: ACTION.statusAgain,
      run: ({ slackUserId, value, ...press }) => openByWords(desk, press, slackUserId, askedBy(value)),
    },
    {
      actionId: ACTION.statusFor,
      run: ({ slackUserId, value, ...press }) => openFor(desk, press, slackUserId, value),
    },
    {
      actionId: ACTION.statusEdit,
      run: ({ slackUserId, value, ...press }) => edit(desk, press, slackUserId, value),
    },
    {
      actionId: ACTION.statusAfresh,
      run: ({ slackUserId, value, ...press }) => beginAfresh(desk, press, slackUserId, value),
    },
    { actionId: ACTION.statusCheckAgain, run: (press) => checkAgain(desk, press) },
    { actionId: ACTION.statusNothingNew, run: (press) => recordNothingNew(desk, press) },
    { actionId: ACTION.statusAnyway, run: (press) => askWhyAnyway(desk, press) },
  ];
}

const TITLE = 'Status update';

async function openByWords(
  desk: StatusCommandDesk,
  { open }: Opener,
  slackUserId: string,
  asked: Asked,
): Promise<void> {
  const again = button('Try again', ACTION.statusAgain, askedAgain(asked));
  const window = await open(loadingModal(TITLE, 'Looking for the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const here = await meantHere(desk, caller, asked);
  const prepared =
    here === undefined
      ? await prepareStatus(desk, caller, asked.words)
      : await prepareStatusFor(desk, caller, here);
  if (prepared.kind === 'choose')
    await window.show(chooseOpportunity(prepared.words, prepared.opportunities));
  else await showForm(desk, window, prepared);
}

/** Opens the form of one known opportunity. */
export async function openFor(
  desk: StatusCommandDesk,
  { open }: Opener,
  slackUserId: string,
  opportunityId: string,
): Promise<void> {
  const again = button('Try again', ACTION.statusFor, opportunityId);
  const window = await open(loadingModal(TITLE, 'Reading what was said so far…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  await showForm(desk, window, await prepareStatusFor(desk, caller, opportunityId));
}

async function edit(
  desk: StatusCommandDesk,
  { open }: Opener,
  slackUserId: string,
  draftId: string,
): Promise<void> {
  const draft = await findStatusDraft(desk.drafts, draftId, slackUserId);
  const again = button('Try again', ACTION.statusEdit, draftId);
  const window = await open(loadingModal(TITLE, 'Opening your draft…'), {
    again,
    typed: typedText(draft.form),
  });
  const caller = await desk.callers.identify(slackUserId);
  await showForm(desk, window, await reopenStatus(desk, caller, draft));
}

async function beginAfresh(
  desk: StatusCommandDesk,
  { open }: Opener,
  slackUserId: string,
  opportunityId: string,
): Promise<void> {
  const again = button('Try again', ACTION.statusAfresh, opportunityId);
  const window = await open(loadingModal(TITLE, 'Reading what was said so far…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  await showForm(desk, window, await prepareAfresh(desk, caller, opportunityId));
}

async function showForm(
  desk: StatusCommandDesk,
  window: ModalWindow,
  prepared: PreparedStatus,
): Promise<void> {
  await window.show(formView(desk, prepared));
}
