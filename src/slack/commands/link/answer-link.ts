import { localDate } from '../../../domain/local-date.js';
import { linkChannel, unlinkChannel } from '../../../services/channel-links/link-channel.js';
import { linkedDeal, type LinkedDeal } from '../../../services/channel-links/linked-deal.js';
import type { Caller } from '../../../services/callers.js';
import { meantDeal } from '../../../services/find/meant-deal.js';
import {
  HOW_TO_LINK,
  linkedWords,
  linkWords,
  NO_DM,
  REFUSED,
  unlinkedWords,
  type LinkShown,
} from '../../text/link-words.js';
import type { Message } from '../../views/building-blocks.js';
import { chooseToLink, linkMessage } from '../../views/link-message.js';
import { queryProblemMessage } from '../../views/query-problem-message.js';
import type { LinkCommandDesk } from './desk.js';

/** Who asks, and in which conversation. */
export interface Where {
  readonly slackUserId: string;
  readonly channelId: string;
}

/** Without words: how the channel stands. `off` unties it; anything else names the opportunity. */
export async function answerLink(desk: LinkCommandDesk, where: Where, words: string): Promise<Message> {
  if (/^off[.!]?$/iu.test(words)) return answerUnlink(desk, where);
  const caller = await desk.callers.identify(where.slackUserId);
  if (isDirect(where.channelId)) return linkMessage(NO_DM);
  if (words === '') return standing(desk, caller, where.channelId);
  const meant = await meantDeal(desk, caller, words);
  switch (meant.kind) {
    case 'one':
      return answerChosen(desk, where, meant.deal.opportunity.id);
    case 'several':
      return chooseToLink(
        words,
        meant.deals.map(({ opportunity }) => opportunity),
      );
    case 'unclear':
      return queryProblemMessage(meant);
  }
}

/** Ties the channel to this opportunity and says so, also what it was tied to before. */
export async function answerChosen(
  desk: LinkCommandDesk,
  { slackUserId, channelId }: Where,
  opportunityId: string,
): Promise<Message> {
  const caller = await desk.callers.identify(slackUserId);
  if (isDirect(channelId)) return linkMessage(NO_DM);
  const done = await linkChannel(desk, caller, { channelId, opportunityId });
  if (done.kind === 'refused') return linkMessage(REFUSED[done.why]);
  const before = await shown(desk, caller, done.before);
  return linkMessage(linkedWords(done.opportunity.title, before), { canUnlink: true });
}

export async function answerUnlink(
  desk: LinkCommandDesk,
  { slackUserId, channelId }: Where,
): Promise<Message> {
  const caller = await desk.callers.identify(slackUserId);
  const before = await unlinkChannel(desk, caller, channelId);
  return linkMessage(unlinkedWords(await shown(desk, caller, before)), {
    next: isDirect(channelId) ? NO_DM : HOW_TO_LINK,
  });
}

async function standing(desk: LinkCommandDesk, caller: Caller, channelId: string): Promise<Message> {
  const linked = await linkedDeal(desk, caller, channelId);
  const words = linkWords(await shown(desk, caller, linked));
  const next = linked.kind === 'deal' ? '' : HOW_TO_LINK;
  return linkMessage(words, { next, canUnlink: linked.kind !== 'none' });
}

async function shown(desk: LinkCommandDesk, caller: Caller, linked: LinkedDeal): Promise<LinkShown> {
  if (linked.kind === 'none') return linked;
  const { slackUserId, linkedAt } = linked.link;
  const title = linked.kind === 'deal' ? linked.opportunity.title : linked.title;
  // Somebody whom Slack does not tell about any more linked it all the same.
  const by = await desk.slackPeople.person(slackUserId).then(
    ({ name }) => name,
    () => 'Somebody',
  );
  return { kind: linked.kind, title, by, on: localDate(linkedAt, caller.timeZone) };
}

/** Conversations of two begin with D. */
function isDirect(channelId: string): boolean {
  return channelId.startsWith('D');
}
