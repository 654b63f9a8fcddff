import { ACTION } from '../ids.js';
import type { LinkCommandDesk } from './link/desk.js';
import { answerChosen, answerLink, answerUnlink } from './link/answer-link.js';
import type { Subcommand } from './subcommand.js';

/** `/opp link acme`: ties a channel to a deal, so that commands there need no name. */
export function linkCommand(desk: LinkCommandDesk): Subcommand {
  return {
    name: 'link',
    usage: '/opp link acme',
    summary: 'links this channel to an opportunity: status, show, stage and update then need no name here',
    async run({ words, answer, ...where }) {
      await answer(await answerLink(desk, where, words));
    },
    presses: [
      {
        actionId: ACTION.linkTo,
        async run({ slackUserId, channelId, value, reply }) {
          if (channelId === undefined) return;
          await reply.replace(await answerChosen(desk, { slackUserId, channelId }, value));
        },
      },
      {
        actionId: ACTION.linkOff,
        async run({ slackUserId, channelId, reply }) {
          if (channelId === undefined) return;
          await reply.replace(await answerUnlink(desk, { slackUserId, channelId }));
        },
      },
    ],
  };
}

/** `/opp unlink`, the same as `/opp link off`. */
export function unlinkCommand(desk: LinkCommandDesk): Subcommand {
  return {
    name: 'unlink',
    usage: '/opp unlink',
    summary: 'unties this channel from its opportunity',
    async run({ answer, ...where }) {
      await answer(await answerUnlink(desk, where));
    },
  };
}
