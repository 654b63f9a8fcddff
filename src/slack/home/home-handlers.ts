import { showDeal, type ShowDesk } from '../../services/find/show-deal.js';
import { gatherHome } from '../../services/home/gather-home.js';
import { homeReader } from '../../services/home/home-reader.js';
import type { Reminders } from '../../services/ports/reminders.js';
import type { Handlers, Press, PressHandler } from '../commands/subcommand.js';
import { ACTION, CALLBACK } from '../ids.js';
import { button, context, lines, run } from '../views/building-blocks.js';
import { modalView } from '../views/define-modal.js';
import { allMovesModal } from '../views/home-moves.js';
import type { HelpEntry } from '../views/help-message.js';
import { opportunityCard } from '../views/opportunity-card.js';
import { loadingModal } from '../views/telling-modal.js';
import { soon, type BuildHomeDesk } from './build-home.js';
import type { Homes } from './homes.js';

export interface HomeHandlersDesk extends ShowDesk, BuildHomeDesk {
  readonly reminders: Pick<Reminders, 'setWanted' | 'wanted'>;
}

/** What the buttons on Home do; those of deals are the commands' own. */
export function homeHandlers(
  desk: HomeHandlersDesk,
  homes: Pick<Homes, 'show'>,
  entries: () => readonly HelpEntry[],
): Handlers {
  const turn = (actionId: string): PressHandler => ({
    actionId,
    run: ({ slackUserId, value }) => homes.show(slackUserId, pageIn(value)),
  });
  const switchTo = (actionId: string, wanted: boolean): PressHandler => ({
    actionId,
    async run({ slackUserId, value }) {
      await desk.reminders.setWanted(slackUserId, wanted, desk.clock.now());
      await homes.show(slackUserId, pageIn(value));
    },
  });
  return {
    presses: [
      turn(ACTION.homePrevious),
      turn(ACTION.homeNext),
      turn(ACTION.homeRefresh),
      switchTo(ACTION.homeRemindersOff, false),
      switchTo(ACTION.homeRemindersOn, true),
      { actionId: ACTION.homeShow, run: (press) => show(desk, press) },
      { actionId: ACTION.homeMoves, run: (press) => showMoves(desk, press) },
      { actionId: ACTION.homeHelp, run: (press) => help(press, entries()) },
    ],
  };
}

/** Home is no place for an answer below a button: the card opens in a window, its buttons work there. */
async function show(desk: HomeHandlersDesk, { slackUserId, value, open }: Press): Promise<void> {
  const again = button('Try again', ACTION.homeShow, value);
  const window = await open(loadingModal('Opportunity', 'Reading the opportunity…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const card = await showDeal(desk, caller, value);
  const history = { ...card, showAction: ACTION.homeShow };
  const { blocks } = opportunityCard(card.opportunity, card.last, desk.clock.now(), history);
  await window.show(modalView(CALLBACK.telling, { title: 'Opportunity', close: 'Close', blocks }));
}

async function showMoves(desk: HomeHandlersDesk, { slackUserId, value, open }: Press): Promise<void> {
  const again = button('Try again', ACTION.homeMoves, value);
  const window = await open(loadingModal('Open items', 'Looking through your deals…'), { again });
  const home = await gatherHome(desk, await homeReader({ ...desk, soon }, slackUserId), 0);
  await window.show(allMovesModal(home));
}

async function help({ open }: Press, entries: readonly HelpEntry[]): Promise<void> {
  const blocks = [
    ...entries.map(({ usage, summary }) => lines(run(usage, { code: true }), run(`  ${summary}`))),
    context('Type these in any channel or direct message. Slash commands do not work inside threads.'),
  ];
  await open(modalView(CALLBACK.telling, { title: 'What Opp can do', close: 'Close', blocks }));
}

/** A button of another version may carry anything. */
function pageIn(value: string): number {
  const page = Number(value);
  return Number.isSafeInteger(page) && page > 0 ? page : 0;
}
