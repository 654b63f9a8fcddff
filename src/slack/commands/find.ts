import { ACTION, FIND_ONLY } from '../ids.js';
import { questionOf } from '../views/ask-again.js';
import { answerQuestion } from './find/answer-question.js';
import type { FindCommandDesk } from './find/desk.js';
import { sendToPerson, shareInChannel } from './find/hand-on.js';
import { typedQuestion } from './find/typed-question.js';
import type { Press, PressHandler, Subcommand } from './subcommand.js';

/** Buttons that ask another question in the place of the list. */
const ASKING = [ACTION.findNext, ACTION.findPrevious, ACTION.findScope, ACTION.findInstead, ...FIND_ONLY];

/** `/opp find acme stage:demo`: what matches, active unless asked for otherwise, and how sure that is (S0-16…25). */
export function findCommand(desk: FindCommandDesk): Subcommand {
  const askAgain = async (press: Press): Promise<void> => {
    await press.reply.replace(await answerQuestion(desk, press, questionOf(press.value)));
  };
  return {
    name: 'find',
    usage: '/opp find acme stage:demo ae:me close:this-month',
    summary:
      'lists active opportunities; also "a phrase", -without, customer: feature: se: member: amount:>50k activity:>14d is:closed sort:amount',
    async run({ words, answer, ...place }) {
      await answer(await answerQuestion(desk, place, await typedQuestion(desk, place.slackUserId, words)));
    },
    presses: [
      ...ASKING.map((actionId): PressHandler => ({ actionId, run: askAgain })),
      { actionId: ACTION.findSend, run: (press) => sendToPerson(desk, press) },
      { actionId: ACTION.findShare, run: (press) => shareInChannel(desk, press) },
    ],
  };
}
