import { meantHere } from '../../services/channel-links/meant-here.js';
import { type DealCard, showDeal, showDealCalled } from '../../services/find/show-deal.js';
import { ACTION } from '../ids.js';
import type { Message } from '../views/building-blocks.js';
import { opportunityCard } from '../views/opportunity-card.js';
import { queryProblemMessage } from '../views/query-problem-message.js';
import { listIn, type Place } from './find/answer-question.js';
import type { ShowCommandDesk } from './find/desk.js';
import type { Subcommand } from './subcommand.js';

/** `/opp show acme`: one card, or the list to choose from when several match (S0-24). */
export function showCommand(desk: ShowCommandDesk): Subcommand {
  return {
    name: 'show',
    usage: '/opp show acme',
    summary: 'shows one opportunity: facts, people, last update, open items, changes',
    async run({ words, answer, ...place }) {
      await answer(await shown(desk, place, words));
    },
    presses: [
      {
        actionId: ACTION.showFor,
        async run({ slackUserId, value, reply }) {
          const caller = await desk.callers.identify(slackUserId);
          await reply.answer(cardMessage(desk, await showDeal(desk, caller, value)));
        },
      },
    ],
  };
}

async function shown(desk: ShowCommandDesk, place: Place, words: string): Promise<Message> {
  const caller = await desk.callers.identify(place.slackUserId);
  const here = await meantHere(desk, caller, { words, channelId: place.channelId });
  if (here !== undefined) return cardMessage(desk, await showDeal(desk, caller, here));
  const answer = await showDealCalled(desk, caller, words);
  switch (answer.kind) {
    case 'one':
      return cardMessage(desk, answer);
    case 'several':
      return listIn(desk, place, answer.found);
    case 'unclear':
      return queryProblemMessage(answer);
  }
}

function cardMessage(desk: ShowCommandDesk, card: DealCard): Message {
  return opportunityCard(card.opportunity, card.last, desk.clock.now(), card);
}
