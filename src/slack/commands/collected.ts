import { collectedByDeal } from '../../services/collect/collected-by-deal.js';
import { suggestDeals } from '../../services/collect/propose-deals.js';
import { ACTION, SHORTCUT } from '../ids.js';
import { sectionWords } from '../text/collect-words.js';
import type { Message } from '../views/building-blocks.js';
import { LOG_DEAL_FIELD, logFormModal } from '../views/log-form.js';
import { trayMessage } from '../views/tray-message.js';
import type { CollectCommandDesk } from './collect/desk.js';
import { openLog } from './collect/open-log.js';
import { submitLog } from './collect/submit-log.js';
import type { Subcommand } from './subcommand.js';
import { onSubmit } from './submission.js';

/** `/opp collected`, and the shortcut *Log to opportunity* that fills what it lists. */
export function collectedCommand(desk: CollectCommandDesk): Subcommand {
  return {
    name: 'collected',
    usage: '/opp collected',
    summary: 'lists the lines you took from messages with “Log to opportunity”, for your next updates',
    async run({ slackUserId, answer }) {
      await answer(await trays(desk, slackUserId));
    },
    shortcuts: [{ callbackId: SHORTCUT.log, run: (request) => openLog(desk, request) }],
    submissions: [onSubmit(logFormModal, submitLog(desk))],
    suggestions: [
      {
        field: new RegExp(`^${LOG_DEAL_FIELD}$`, 'u'),
        async run({ slackUserId, typed }) {
          const deals = await suggestDeals(desk, await desk.callers.identify(slackUserId), typed);
          return deals.map(({ id, title }) => ({ text: title, value: id }));
        },
      },
    ],
    presses: [
      {
        actionId: ACTION.trayRemove,
        async run({ slackUserId, value, reply }) {
          const removed = await desk.collected.remove(value, slackUserId);
          const note = removed === undefined ? 'That line was not there any more.' : 'Removed.';
          await reply.replace(await trays(desk, slackUserId, note));
        },
      },
    ],
  };
}

async function trays(desk: CollectCommandDesk, slackUserId: string, note = ''): Promise<Message> {
  const found = await collectedByDeal(desk, await desk.callers.identify(slackUserId));
  const shown = found.map(({ lines, ...tray }) => ({
    ...tray,
    lines: lines.map((line) => ({ ...line, belongs: sectionWords(line.section, desk.vendor) })),
  }));
  return trayMessage(shown, note);
}
