import type { Handover } from '../../domain/handover/handover.js';
import { dealsToHandOver, promiseSeveral, type SeveralDesk } from '../../services/hand-over/several.js';
import { ACTION, CALLBACK } from '../ids.js';
import type { ModalWindow } from '../modal-window.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { unknownPeopleWords } from '../text/property-words.js';
import { button, section } from '../views/building-blocks.js';
import { modalView } from '../views/define-modal.js';
import { severalModal, toField } from '../views/handover-forms.js';
import { openHandoversModal } from '../views/handover-list.js';
import { loadingModal } from '../views/telling-modal.js';
import type { HandoverAnswerDesk } from './handover.js';
import type { Subcommand } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';
import type { z } from 'zod';

export type HandoverCommandDesk = SeveralDesk & HandoverAnswerDesk & { readonly newId: () => string };

const TITLE = 'Hand over';

/** `/opp handover @ben`, or without a name: several deals at once, for somebody who leaves; and what is handed to the person. */
export function handoverCommand(desk: HandoverCommandDesk): Subcommand {
  return {
    name: 'handover',
    usage: '/opp handover @ben',
    summary:
      'hands over several deals at once, a new Sales Engineer each; without a name yours, and what is handed to you',
    async run({ slackUserId, words, open, answer }) {
      const named = /^@([UW][A-Z0-9]+)$/u.exec(words)?.[1];
      if (named === undefined && words !== '') {
        const text =
          'Whose deals? Mention the person: /opp handover @person. Without a person it is about yours.';
        await answer({ text, blocks: [section(text)] });
        return;
      }
      const again = button('Try again', ACTION.handoverList, named ?? '');
      const window = await open(loadingModal(TITLE, 'Looking for the deals…'), { again });
      const toMe = named === undefined ? await handedTo(desk, slackUserId) : [];
      if (toMe.length > 0) await window.show(openHandoversModal(toMe));
      else await showList(desk, window, slackUserId, named);
    },
    presses: [
      {
        actionId: ACTION.handoverList,
        async run({ slackUserId, value, open }) {
          const again = button('Try again', ACTION.handoverList, value);
          const window = await open(loadingModal(TITLE, 'Looking for the deals…'), { again });
          await showList(desk, window, slackUserId, value === '' ? undefined : value);
        },
      },
    ],
    submissions: [onSubmit(severalModal, submit(desk))],
  };
}

async function handedTo(desk: HandoverCommandDesk, slackUserId: string): Promise<readonly Handover[]> {
  return (await desk.handovers.openFor(slackUserId)).toMe;
}

async function showList(
  desk: HandoverCommandDesk,
  window: ModalWindow,
  slackUserId: string,
  named: string | undefined,
): Promise<void> {
  const caller = await desk.callers.identify(slackUserId);
  const { whose, own, deals, total } = await dealsToHandOver(desk, caller, named);
  const name = own ? undefined : (await desk.slackPeople.person(whose)).name;
  if (deals.length === 0) {
    const text = `${name === undefined ? 'You have' : `${clamp(name, 100)} has`} no active deals to hand over.`;
    await window.show(modalView(CALLBACK.telling, { title: TITLE, close: 'Close', blocks: [section(text)] }));
    return;
  }
  await window.show(severalModal.view({ batch: desk.newId(), whose }, { whose: name, deals, total }));
}

type Several = Submission<z.infer<typeof severalModal.metadata>, z.infer<typeof severalModal.values>>;

function submit(desk: HandoverCommandDesk): (submission: Several) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values }) => {
    const caller = await desk.callers.identify(slackUserId);
    const promised = await promiseSeveral(desk, caller, { ...metadata, ...values });
    if (promised.kind === 'problems') {
      const reason = promised.reason.map(changeLineWords).join(' ');
      const strangers = [...promised.strangers].map(([id, name]): [string, string] => {
        return [toField(id), unknownPeopleWords([name])];
      });
      const nobody = promised.nobody ? 'Choose who takes over at least one of the deals below.' : '';
      const above = [reason, nobody].filter((one) => one !== '').join(' ');
      return {
        answer: {
          errors: {
            ...(above === '' ? {} : { reason: clamp(above, 2000) }),
            ...Object.fromEntries(strangers),
          },
        },
      };
    }
    const deals = promised.count === 1 ? '1 deal is' : `${promised.count} deals are`;
    const text = `${deals} being handed over. Each new Sales Engineer gets the story of the deal; one message tells you how they stand.`;
    return {
      answer: {
        view: modalView(CALLBACK.telling, { title: TITLE, close: 'Close', blocks: [section(text)] }),
      },
      afterwards: () => {
        desk.wakeOutbox();
        return Promise.resolve();
      },
    };
  };
}
