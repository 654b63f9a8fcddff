import type { Callers } from '../../services/callers.js';
import { gatherBoard, type BoardDesk } from '../../services/home/gather-board.js';
import { messageText } from '../text/outgoing.js';
import { boardMessage } from '../views/board-message.js';
import { section } from '../views/building-blocks.js';
import type { Subcommand } from './subcommand.js';

export type BoardCommandDesk = BoardDesk & { readonly callers: Callers };

const OFF =
  'Your playbook has no section “pipelines”, so there is no board by stage; /opp mine lists your deals. Whoever looks after Opp can add it: docs/playbook.md says how.';

/** `/opp board`: one's own active deals by stage, where the playbook says what each stage is for (S2-13). */
export function boardCommand(desk: BoardCommandDesk): Subcommand {
  const isOff = desk.guideRules.pipelines.length === 0;
  return {
    name: 'board',
    usage: '/opp board',
    summary: 'shows your active opportunities by stage, those that need you first',
    isOff,
    async run({ slackUserId, answer }) {
      if (isOff) {
        await answer({ text: messageText(OFF), blocks: [section(OFF)] });
        return;
      }
      const board = await gatherBoard(desk, await desk.callers.identify(slackUserId));
      await answer(boardMessage(board, desk.clock.now()));
    },
  };
}
