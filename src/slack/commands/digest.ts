import { askDigest } from '../../services/digest/ask-digest.js';
import { ACTION } from '../ids.js';
import { digestTitle } from '../text/digest-words.js';
import { messageText } from '../text/outgoing.js';
import { actions, button, section, type Message } from '../views/building-blocks.js';
import type { DigestCommandDesk } from './digest/desk.js';
import { openSettings, settingsHandlers } from './digest/settings.js';
import { workHandlers } from './digest/work.js';
import type { CommandRequest, Subcommand } from './subcommand.js';

/** `/opp digest`: the deals that need the person, now, as a direct message to work through. */
export function digestCommand(desk: DigestCommandDesk): Subcommand {
  const [settings, work] = [settingsHandlers(desk), workHandlers(desk)];
  return {
    name: 'digest',
    usage: '/opp digest',
    summary:
      'shows which of your deals need you, to be worked through; “/opp digest settings” says when it comes',
    run: (request) =>
      /^(?:settings?|stop|off|on|start)$/iu.test(request.words.trim())
        ? openSettings(desk, request)
        : show(desk, request),
    presses: [...(settings.presses ?? []), ...(work.presses ?? [])],
    submissions: [...(settings.submissions ?? []), ...(work.submissions ?? [])],
  };
}

async function show(desk: DigestCommandDesk, { slackUserId, answer }: CommandRequest): Promise<void> {
  await desk.callers.identify(slackUserId);
  const { content, outcome } = await askDigest(desk, slackUserId);
  const title = digestTitle(content);
  switch (outcome) {
    case 'nothing':
      return answer(told(`${title}.`));
    case 'sent':
      return answer(told(`${title}. The list is in your direct messages with Opp.`));
    case 'not_sent':
      return answer(told(`${title}, but Slack did not take the message. Try /opp digest again in a minute.`));
  }
}

function told(words: string): Message {
  return {
    text: messageText(words),
    blocks: [
      section(words),
      actions('digest', button('Settings', ACTION.digestSettings, '', { about: 'digest' })),
    ],
  };
}
