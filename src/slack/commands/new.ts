import { BLANK_CREATION_FORM } from '../../domain/creation/creation-form.js';
import { findCreationDraft } from '../../services/create/creation-draft.js';
import { beginCreation } from '../../services/create/prepare.js';
import { ACTION, NEW_LINKED } from '../ids.js';
import { typedCreationText } from '../text/new-words.js';
import { button } from '../views/building-blocks.js';
import { NEW_TITLE, newFormModal } from '../views/new-form.js';
import { loadingModal } from '../views/telling-modal.js';
import type { NewCommandDesk } from './new/desk.js';
import { openLinked } from './new/open-linked.js';
import { customerView, showStart } from './new/show-start.js';
import { goBack, growName, submitStep, takeOwner } from './new/submit-step.js';
import type { Opener, Press, Subcommand } from './subcommand.js';
import { onChoice } from './choice.js';
import { onSubmit } from './submission.js';

/**
 * `/opp new acme`: looks whether the customer is there, then asks for everything that the database and its page can
 * hold, and needs little of it (S0-26…38, S4-65).
 */
export function newCommand(desk: NewCommandDesk): Subcommand {
  return {
    name: 'new',
    usage: '/opp new acme',
    summary: 'creates an opportunity: looks for the same customer first; what you leave blank stays blank',
    run: ({ slackUserId, words, ...request }) => open(desk, request, slackUserId, words),
    presses: [
      {
        actionId: ACTION.newAgain,
        run: ({ slackUserId, value, ...press }) => open(desk, press, slackUserId, value),
      },
      {
        actionId: ACTION.newEdit,
        run: ({ slackUserId, value, ...press }) => edit(desk, press, slackUserId, value),
      },
      ...[ACTION.newLinked, ...NEW_LINKED].map((actionId) => ({
        actionId,
        run: (press: Press) => openLinked(desk, press),
      })),
    ],
    choices: [
      onChoice(newFormModal, new RegExp(ACTION.newBack, 'u'), goBack(desk)),
      onChoice(newFormModal, new RegExp(ACTION.newOwner, 'u'), takeOwner(desk)),
      onChoice(newFormModal, /naming:.+/u, growName(desk)),
    ],
    submissions: [onSubmit(newFormModal, submitStep(desk))],
  };
}

async function open(
  desk: NewCommandDesk,
  { open: openWindow }: Opener,
  slackUserId: string,
  words: string,
): Promise<void> {
  const again = button('Try again', ACTION.newAgain, words);
  const window = await openWindow(loadingModal(NEW_TITLE, 'Looking for the same customer…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const customer = words.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
  const draft = await beginCreation(desk, slackUserId, { ...BLANK_CREATION_FORM, customer });
  if (customer === '') await window.show(customerView(draft));
  else await showStart(desk, window, caller, draft);
}

/** Opens what was typed once more, under a new id: the old one may be a promise already. */
async function edit(
  desk: NewCommandDesk,
  { open: openWindow }: Opener,
  slackUserId: string,
  draftId: string,
): Promise<void> {
  const before = await findCreationDraft(desk.drafts, draftId, slackUserId);
  const again = button('Try again', ACTION.newEdit, draftId);
  const opening = loadingModal(NEW_TITLE, 'Opening what you typed…');
  const window = await openWindow(opening, { again, typed: typedCreationText(before.form) });
  const caller = await desk.callers.identify(slackUserId);
  const draft = await beginCreation(desk, slackUserId, before.form);
  await showStart(desk, window, caller, { ...draft, people: before.people });
}
