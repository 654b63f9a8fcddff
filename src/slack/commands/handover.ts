import type { Callers } from '../../services/callers.js';
import { askAbout, type AskDesk } from '../../services/hand-over/ask.js';
import { findHandover } from '../../services/hand-over/find-handover.js';
import { offerAgain } from '../../services/hand-over/offer-again.js';
import { promiseAnswer } from '../../services/hand-over/promise-answer.js';
import { checkChangeLinePart } from '../../domain/change-log/check-change-line.js';
import { ACTION, CALLBACK } from '../ids.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { button, section } from '../views/building-blocks.js';
import { modalView } from '../views/define-modal.js';
import { askFormModal, returnFormModal } from '../views/handover-forms.js';
import { sentAgainMessage } from '../views/handover-messages.js';
import { packModal } from '../views/handover-pack.js';
import { standingModal, standingOf } from '../views/operation-standing.js';
import { loadingModal, problemModal } from '../views/telling-modal.js';
import { answerPromise, type PromiseDesk } from './answer-promise.js';
import type { Handlers, Press } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type HandoverAnswerDesk = AskDesk &
  PromiseDesk & {
    readonly callers: Callers;
    /** Asks for messages to be sent and rewritten now. */
    readonly wakeMessages: () => void;
  };

/** *Accept · Ask · Return* below what was handed over, and what follows from them. */
export function handoverHandlers(desk: HandoverAnswerDesk): Handlers {
  return {
    presses: [
      { actionId: ACTION.handoverAccept, run: (press) => accept(desk, press) },
      { actionId: ACTION.handoverReturn, run: (press) => openReturn(desk, press) },
      { actionId: ACTION.handoverAsk, run: (press) => openAsk(desk, press) },
      { actionId: ACTION.handoverShow, run: (press) => show(desk, press) },
      { actionId: ACTION.handoverAgain, run: (press) => again(desk, press) },
    ],
    submissions: [onSubmit(returnFormModal, giveBack(desk)), onSubmit(askFormModal, ask(desk))],
  };
}

/** The window shows how it stands; the message is rewritten once it is in Notion. */
async function accept(desk: HandoverAnswerDesk, { slackUserId, value, open }: Press): Promise<void> {
  const retry = button('Try again', ACTION.handoverAccept, value);
  const window = await open(loadingModal('Accept', 'Taking it over…'), { again: retry });
  const caller = await desk.callers.identify(slackUserId);
  const request = { handoverId: value, answer: 'accept', reason: '', viewId: window.viewId } as const;
  const promised = await promiseAnswer(desk, caller, request);
  await window.show(standingModal(promised, standingOf(promised, desk.clock.now())));
  desk.wakeOutbox();
  // It may have been told before the window showed that it is under way.
  const now = (await desk.journal.find(promised.id)) ?? promised;
  const standing = standingOf(now, desk.clock.now());
  if (standing.kind !== 'saving') await window.show(standingModal(now, standing));
  else if (promised.viewId !== window.viewId) await window.show(underWay());
}

/** Another window of the person's hears how it ends. */
function underWay() {
  const blocks = [section('You are accepting it already. The message tells when it is done.')];
  return modalView(CALLBACK.telling, { title: 'Accept', close: 'Close', blocks });
}

async function openReturn(desk: HandoverAnswerDesk, { slackUserId, value, open }: Press): Promise<void> {
  const retry = button('Try again', ACTION.handoverReturn, value);
  const window = await open(loadingModal('Return', 'Looking at the deal…'), { again: retry });
  const { content, givenBy } = await findHandover(desk, value, slackUserId);
  const { name: giver } = await desk.slackPeople.person(givenBy);
  await window.show(returnFormModal.view({ handoverId: value }, { title: content.title, giver }));
}

async function openAsk(desk: HandoverAnswerDesk, { slackUserId, value, open }: Press): Promise<void> {
  const retry = button('Try again', ACTION.handoverAsk, value);
  const window = await open(loadingModal('Ask', 'Looking at the deal…'), { again: retry });
  const { content } = await findHandover(desk, value, slackUserId);
  await window.show(askFormModal.view({ handoverId: value }, { title: content.title }));
}

async function show(desk: HandoverAnswerDesk, { slackUserId, value, open }: Press): Promise<void> {
  const retry = button('Try again', ACTION.handoverShow, value);
  const window = await open(loadingModal('Handed over to you', 'Looking at the deal…'), { again: retry });
  const handover = await findHandover(desk, value, slackUserId);
  const { name: giver } = await desk.slackPeople.person(handover.givenBy);
  const { pack } = handover;
  const text = 'Its story is being gathered. Try again in a moment.';
  await window.show(
    pack === undefined
      ? modalView(CALLBACK.telling, { title: 'Handed over to you', close: 'Close', blocks: [section(text)] })
      : packModal({ handover, pack, giver }),
  );
}

async function again(desk: HandoverAnswerDesk, { slackUserId, value, reply }: Press): Promise<void> {
  const { content } = await offerAgain(desk, value, slackUserId);
  desk.wakeMessages();
  await reply.answer(sentAgainMessage(content.title));
}

interface Ids {
  readonly handoverId: string;
}

function giveBack(
  desk: HandoverAnswerDesk,
): (submission: Submission<Ids, { readonly reason: string }>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { handoverId }, values: { reason }, window }) => {
    const problems = checkChangeLinePart('rationale', reason);
    if (problems.length > 0) {
      return { answer: { errors: { reason: clamp(problems.map(changeLineWords).join(' '), 2000) } } };
    }
    const caller = await desk.callers.identify(slackUserId);
    const request = { handoverId, answer: 'return', reason, viewId: window.viewId } as const;
    return answerPromise(desk, window, await promiseAnswer(desk, caller, request));
  };
}

function ask(
  desk: HandoverAnswerDesk,
): (submission: Submission<Ids, { readonly question: string }>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { handoverId }, values: { question }, window }) => {
    const words = question.trim();
    if (words === '') return { answer: { errors: { question: 'Write your question.' } } };
    const caller = await desk.callers.identify(slackUserId);
    await findHandover(desk, handoverId, slackUserId);
    return {
      answer: { view: loadingModal('Ask', 'Sending your question…') },
      afterwards: async () => {
        const name = await askAbout(desk, caller, { handoverId, words });
        const blocks = [section(`I sent your question to ${clamp(name, 100)}. The answer comes from them.`)];
        await window.show(modalView(CALLBACK.telling, { title: 'Ask', close: 'Close', blocks }));
      },
      onProblem: (problem) => ({
        view: problemModal('Ask', problem, { typed: question }),
        message: undefined,
      }),
    };
  };
}
