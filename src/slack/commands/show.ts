import type { Callers } from '../../services/callers.js';
import { showOpportunity, type ShowDesk } from '../../services/show-opportunity.js';
import { opportunityCard } from '../views/opportunity-card.js';
import { opportunityList } from '../views/opportunity-list.js';
import type { Subcommand } from './subcommand.js';

/** `/opp show acme`: one card, or the list to choose from when several match. */
export function showCommand(desk: ShowDesk & { readonly callers: Callers }): Subcommand {
  return {
    name: 'show',
    usage: '/opp show acme',
    summary: 'shows one opportunity: facts, people, last update',
    async run({ slackUserId, words, answer }) {
      await desk.callers.identify(slackUserId);
      const now = desk.clock.now();
      const shown = await showOpportunity(desk, words);
      await answer(
        shown.kind === 'several'
          ? opportunityList(shown.found, now)
          : opportunityCard(shown.opportunity, shown.last, now),
      );
    },
  };
}
