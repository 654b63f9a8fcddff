import { localDate } from './domain/local-date.js';
import { collectedByDeal } from './services/collect/collected-by-deal.js';
import type { FindDesk } from './services/find/find-desk.js';
import { handedBetween } from './services/hand-over/handed-deals.js';
import type { HomeDesk } from './services/home/gather-home.js';
import type { Tray } from './services/ports/collected-lines.js';
import type { Handovers } from './services/ports/handovers.js';
import type { OperationJournal } from './services/ports/operation-journal.js';
import type { SlackPeople } from './services/ports/slack.js';
import type { Drafts } from './services/ports/store.js';
import { unfinishedUpdates } from './services/post-status/unfinished-updates.js';
import { ACTION } from './slack/ids.js';

interface WaitingDesk extends FindDesk {
  readonly drafts: Pick<Drafts, 'ofPerson'>;
  readonly journal: Pick<OperationJournal, 'find'>;
  readonly collected: Pick<Tray, 'ofPerson'>;
  readonly handovers: Pick<Handovers, 'openFor'>;
  readonly slackPeople: SlackPeople;
}

/** What waits for somebody on Home: deals handed to and by them, what they began to write, what they collected. */
export function homeWaiting(
  desk: WaitingDesk,
): Required<Pick<HomeDesk, 'handedBetween' | 'draftsOf' | 'collectedBy'>> {
  return {
    handedBetween: (caller) => handedBetween(desk, caller),
    async draftsOf({ slackUserId, timeZone }) {
      const drafts = await unfinishedUpdates(desk, slackUserId);
      const begun = await Promise.all(
        drafts.map(async ({ id, opportunityId, savedAt }) => {
          const deal = await desk.mirror.find(opportunityId);
          if (deal === undefined) return [];
          const savedOn = localDate(savedAt, timeZone);
          const open = { actionId: ACTION.statusEdit, value: id };
          return [{ opportunityId, title: deal.opportunity.title, what: 'Status update', savedOn, open }];
        }),
      );
      return begun.flat();
    },
    async collectedBy(caller) {
      const trays = await collectedByDeal(desk, caller);
      return trays.map(({ opportunity, lines }) => ({
        ...{ opportunityId: opportunity.id, title: opportunity.title, count: lines.length },
      }));
    },
  };
}
