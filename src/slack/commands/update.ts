import {
  findInformationDraft,
  saveInformationDraft,
  withoutChange,
} from '../../services/update-information/information-draft.js';
import { prepareInformation, prepareInformationFor } from '../../services/update-information/prepare.js';
import { meantHere, type Asked } from '../../services/channel-links/meant-here.js';
import { ACTION } from '../ids.js';
import { typedChangesText } from '../text/update-words.js';
import { button } from '../views/building-blocks.js';
import { chooseOpportunity, type Purpose } from '../views/choose-opportunity.js';
import { loadingModal } from '../views/telling-modal.js';
import { updateFormModal } from '../views/update-form.js';
import { updatePreviewModal } from '../views/update-preview.js';
import { askedAgain, askedBy } from './asked-here.js';
import type { Opener, Press, Subcommand } from './subcommand.js';
import { onChoice } from './choice.js';
import { onSubmit } from './submission.js';
import type { UpdateCommandDesk } from './update/desk.js';
import { formView, previewView } from './update/form-view.js';
import { chooseTarget, confirmChanges, submitChange } from './update/submit-change.js';
import { suggestRelated } from './update/suggest-related.js';

/** `/opp update acme`: properties, customer information and features; every change leaves its line (S0-39…46). */
export function updateCommand(desk: UpdateCommandDesk): Subcommand {
  return {
    name: 'update',
    usage: '/opp update acme',
    summary: 'changes a property, the customer information or the features, each with its line in the log',
    run: ({ slackUserId, words, channelId, ...request }) =>
      openByWords(desk, request, slackUserId, { words, channelId }),
    presses: [
      {
        actionId: ACTION.updateAgain,
        run: ({ slackUserId, value, ...press }) => openByWords(desk, press, slackUserId, askedBy(value)),
      },
      { actionId: ACTION.updateFor, run: (press) => openFor(desk, press) },
      { actionId: ACTION.updateEdit, run: (press) => edit(desk, press) },
      { actionId: ACTION.updateMore, run: (press) => oneMore(desk, press) },
      { actionId: ACTION.updateDrop, run: (press) => drop(desk, press) },
    ],
    choices: [onChoice(updateFormModal, /what/, chooseTarget(desk))],
    submissions: [
      onSubmit(updateFormModal, submitChange(desk)),
      onSubmit(updatePreviewModal, confirmChanges(desk)),
    ],
    suggestions: [suggestRelated(desk)],
  };
}

const PURPOSE: Purpose = {
  title: 'Update opportunity',
  actionId: ACTION.updateFor,
  command: '/opp update',
};

async function openByWords(
  desk: UpdateCommandDesk,
  { open }: Opener,
  slackUserId: string,
  asked: Asked,
): Promise<void> {
  const again = button('Try again', ACTION.updateAgain, askedAgain(asked));
  const window = await open(loadingModal(PURPOSE.title, 'Looking for the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const here = await meantHere(desk, caller, asked);
  const prepared =
    here === undefined
      ? await prepareInformation(desk, caller, asked.words)
      : { kind: 'form' as const, draft: await prepareInformationFor(desk, caller, here) };
  if (prepared.kind === 'choose')
    await window.show(chooseOpportunity(prepared.words, prepared.opportunities, PURPOSE));
  else await window.show(await formView(desk, prepared.draft));
}

async function openFor(desk: UpdateCommandDesk, { open, slackUserId, value }: Press): Promise<void> {
  const again = button('Try again', ACTION.updateFor, value);
  const window = await open(loadingModal(PURPOSE.title, 'Reading the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  await window.show(await formView(desk, await prepareInformationFor(desk, caller, value)));
}

/** The gathered changes once more, under a new id: the old one may belong to a promise already. */
async function edit(desk: UpdateCommandDesk, { open, slackUserId, value }: Press): Promise<void> {
  const { opportunityId, changes } = await findInformationDraft(desk.drafts, value, slackUserId);
  const again = button('Try again', ACTION.updateEdit, value);
  const opening = loadingModal(PURPOSE.title, 'Opening your changes…');
  const window = await open(opening, { again, typed: typedChangesText(changes) });
  const caller = await desk.callers.identify(slackUserId);
  const draft = await prepareInformationFor(desk, caller, opportunityId, changes);
  await window.show(previewView(draft));
}

async function oneMore(desk: UpdateCommandDesk, { open, slackUserId, value }: Press): Promise<void> {
  await open(await formView(desk, await findInformationDraft(desk.drafts, value, slackUserId)));
}

/** Leaves one change out; with none left, the form asks what changes. */
async function drop(desk: UpdateCommandDesk, { open, slackUserId, value }: Press): Promise<void> {
  const [draftId = '', place = ''] = value.split(':');
  const before = await findInformationDraft(desk.drafts, draftId, slackUserId);
  const draft = withoutChange(before, Number(place));
  await saveInformationDraft(desk.drafts, draft, desk.clock.now());
  await open(draft.changes.length === 0 ? await formView(desk, draft) : previewView(draft));
}
