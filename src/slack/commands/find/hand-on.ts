import { findDeals, type FoundDeals } from '../../../services/find/find-deals.js';
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

/** Shows the names and stages of the page to everybody here, under the person's name. */
export async function shareInChannel(desk: FindCommandDesk, press: Press): Promise<void> {
  const { found, name } = await askedFor(desk, press);
  if (found === undefined) return;
  const isAllowed = press.channelId !== undefined && (await desk.sharing.canShare(press.channelId));
  if (isAllowed) await press.reply.share(sharedList(found, name));
  const note = isAllowed ? 'Shared with everybody here.' : 'This cannot be shared here. Nobody else saw it.';
  await press.reply.replace(await listIn(desk, press, found, note));
}

async function askedFor(
  desk: FindCommandDesk,
  press: Press,
): Promise<{ readonly found: FoundDeals | undefined; readonly name: string }> {
  const caller = await desk.callers.identify(press.slackUserId);
  const { text, offset } = questionOf(press.value);
  const answer = await findDeals(desk, caller, text, offset);
  if (answer.kind === 'found') return { found: answer, name: caller.name };
  await press.reply.answer(queryProblemMessage(answer));
  return { found: undefined, name: caller.name };
}
