import { answerQuestion } from './find/answer-question.js';
import type { FindCommandDesk } from './find/desk.js';
import { typedQuestion } from './find/typed-question.js';
import type { Subcommand } from './subcommand.js';

/** `/opp mine`: what `/opp find se:me` finds, narrowed down by further words (S0-20). */
export function mineCommand(desk: FindCommandDesk): Subcommand {
  return {
    name: 'mine',
    usage: '/opp mine',
    summary: 'lists the active opportunities you are the Sales Engineer of',
    async run({ words, answer, ...place }) {
      const question = await typedQuestion(desk, place.slackUserId, `se:me ${words}`.trim());
      await answer(await answerQuestion(desk, place, question));
    },
  };
}
