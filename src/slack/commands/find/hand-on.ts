import { dealsToShare } from '../../../services/find/deals-to-share.js';
import { findDeals, type FoundDeals } from '../../../services/find/find-deals.js';
import type { Caller } from '../../../services/callers.js';
import { sharedNote, SHARING_REFUSED } from '../../text/sharing-words.js';
import { questionOf } from '../../views/ask-again.js';
import { opportunityList } from '../../views/opportunity-list.js';
import { sharedList } from '../../views/shared-list.js';
import { queryProblemMessage } from '../../views/query-problem-message.js';
import type { Press } from '../subcommand.js';
import { listIn } from './answer-question.js';
import type { FindCommandDesk } from './desk.js';

/** Sends the page to the person, where it stays when the answer in the channel is gone. */
export async function sendToPerson(desk: FindCommandDesk, press: Press): Promise<void> {
  const { found } = await askedFor(desk, press);
  if (found === undefined) return;
  await press.reply.send(opportunityList(found, desk.clock.now()));
  await press.reply.replace(await listIn(desk, press, found, 'Sent to you as a direct message.'));
}

/**
 * Shows the names and stages of the page to everybody here, under the person's name; without what not everybody may
 * see. Refused where another company reads along, and where nobody can tell (S35).
 */
export async function shareInChannel(desk: FindCommandDesk, press: Press): Promise<void> {
  const { found, caller } = await askedFor(desk, press);
  if (found === undefined) return;
  const note = await share(desk, press, found, caller);
  await press.reply.replace(await listIn(desk, press, found, note));
}

/** Resolves to what the person is told about it. */
async function share(
  desk: FindCommandDesk,
  { channelId, reply }: Press,
  found: FoundDeals,
  caller: Caller,
): Promise<string> {
  const bar = channelId === undefined ? 'unknown' : await desk.sharing.barNow(channelId);
  if (bar !== undefined) return SHARING_REFUSED[bar];
  const shared = await dealsToShare(desk, caller, found);
  if (shared.deals.length > 0) await reply.share(sharedList(shared, caller.name));
  return sharedNote(shared.deals.length, shared.leftOut);
}

async function askedFor(
  desk: FindCommandDesk,
  press: Press,
): Promise<{ readonly found: FoundDeals | undefined; readonly caller: Caller }> {
  const caller = await desk.callers.identify(press.slackUserId);
  const { text, offset } = questionOf(press.value);
  const answer = await findDeals(desk, caller, text, offset);
  if (answer.kind === 'found') return { found: answer, caller };
  await press.reply.answer(queryProblemMessage(answer));
  return { found: undefined, caller };
}
