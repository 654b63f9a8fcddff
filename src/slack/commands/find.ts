import type { Clock } from '../../domain/clock.js';
import type { Callers } from '../../services/callers.js';
import type { FindOpportunities } from '../../services/find-opportunities.js';
import { opportunityList } from '../views/opportunity-list.js';
import type { Subcommand } from './subcommand.js';

/** `/opp find acme`: active opportunities whose title or customer contains the words (S0-16, S0-18). */
export function findCommand(desk: {
  readonly callers: Callers;
  readonly find: FindOpportunities;
  readonly clock: Clock;
}): Subcommand {
  return {
    name: 'find',
    usage: '/opp find acme',
    summary: 'lists active opportunities whose title or customer contains the words',
    async run({ slackUserId, words, answer }) {
      await desk.callers.identify(slackUserId);
      await answer(opportunityList(await desk.find.active(words), desk.clock.now()));
    },
  };
}
