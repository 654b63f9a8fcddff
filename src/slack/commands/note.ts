import { summariseEdit } from '../../domain/hand-edits/edit-summary.js';
import type { Callers } from '../../services/callers.js';
import { dismissNote, openNote, promiseNote, type NoteDesk } from '../../services/hand-edits/promise-note.js';
import { ACTION, CALLBACK } from '../ids.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { button, section } from '../views/building-blocks.js';
import { modalView } from '../views/define-modal.js';
import { noteFormModal, whyField } from '../views/note-form.js';
import { noteClosedMessage } from '../views/note-message.js';
import { loadingModal } from '../views/telling-modal.js';
import { answerPromise, type PromiseDesk } from './answer-promise.js';
import type { Handlers, Press } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type NoteCommandDesk = NoteDesk & PromiseDesk & { readonly callers: Callers };

const TITLE = 'Add a reason';

/** What answers the question why a deal was changed in Notion. */
export function noteHandlers(desk: NoteCommandDesk): Handlers {
  return {
    presses: [
      { actionId: ACTION.noteAdd, run: (press) => add(desk, press) },
      { actionId: ACTION.noteDismiss, run: (press) => dismiss(desk, press) },
    ],
    submissions: [onSubmit(noteFormModal, submit(desk))],
  };
}

async function add(desk: NoteCommandDesk, press: Press): Promise<void> {
  const { slackUserId, value: opportunityId, open, reply } = press;
  const again = button('Try again', ACTION.noteAdd, opportunityId);
  const window = await open(loadingModal(TITLE, 'Looking at what changed…'), { again });
  const { title, edits } = await openNote(desk, await desk.callers.identify(slackUserId), opportunityId);
  if (edits.length === 0) {
    await window.show(nothingLeft());
    await reply.replace(noteClosedMessage(title));
    return;
  }
  const shown = edits.map((edit) => ({ ...edit, summary: summariseEdit(edit) }));
  await window.show(noteFormModal.view({ noteId: desk.newId(), opportunityId }, { title, edits: shown }));
}

async function dismiss(desk: NoteCommandDesk, { slackUserId, value, reply }: Press): Promise<void> {
  const caller = await desk.callers.identify(slackUserId);
  await reply.replace(noteClosedMessage(await dismissNote(desk, caller, value)));
}

interface Ids {
  readonly noteId: string;
  readonly opportunityId: string;
}

function submit(
  desk: NoteCommandDesk,
): (submission: Submission<Ids, Readonly<Record<string, string>>>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values: reasons, window }) => {
    const caller = await desk.callers.identify(slackUserId);
    const promised = await promiseNote(desk, caller, { ...metadata, reasons, viewId: window.viewId });
    switch (promised.kind) {
      case 'promised':
        return answerPromise(desk, window, promised.operation);
      case 'nothing_left':
        return { answer: { view: nothingLeft() } };
      case 'problems': {
        const errors = Object.entries(promised.problems).map(([role, problems]): [string, string] => [
          whyField(role),
          clamp(problems.map(changeLineWords).join(' '), 2000),
        ]);
        return { answer: { errors: Object.fromEntries(errors) } };
      }
    }
  };
}

function nothingLeft() {
  const blocks = [section('It was explained already: nothing is left to be added.')];
  return modalView(CALLBACK.telling, { title: TITLE, close: 'Close', blocks });
}
