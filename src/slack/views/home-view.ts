import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Home } from '../../domain/home/home.js';
import { ACTION } from '../ids.js';
import { quarterWords } from '../text/digest-words.js';
import { countsLine, healthLine, loadLines, settingsLines } from '../text/home-words.js';
import type { ProblemWords } from '../text/problem-words.js';
import { actions, button, context, header, lines, run, section } from './building-blocks.js';
import { homeDeals } from './home-deals.js';
import { homeMoves } from './home-moves.js';
import { homeWaiting } from './home-waiting.js';
import type { HelpEntry } from './help-message.js';

/** What the Home tab shows, and the part of it that changes by the clock alone. */
export interface HomeFace {
  readonly blocks: readonly KnownBlock[];
  /** How far the database was read: not counted when it is asked whether Home changed. */
  readonly health: KnownBlock | undefined;
}

/** Home of somebody who may use Opp: what waits, whose move it is, their deals, and how to go on. */
export function homeFace(home: Home, now: Date): HomeFace {
  const blocks: KnownBlock[] = [
    header('Your opportunities'),
    lines(run(countsLine(home), { bold: true })),
    ...(home.quarter === undefined ? [] : [context(quarterWords(home.quarter))]),
    actions(
      'home:do',
      button('New opportunity', ACTION.newAgain, ' ', { style: 'primary' }),
      ...offers(home),
      button('Refresh', ACTION.homeRefresh, String(home.page)),
      button('What Opp can do', ACTION.homeHelp, 'help'),
    ),
    ...homeWaiting(home),
    ...homeMoves(home),
    ...homeDeals(home),
    header('Your load'),
    ...loadLines(home).map(context),
    ...settings(home),
  ];
  return { blocks, health: context(healthLine(home.health, now, home.timeZone)) };
}

/** What is there only for some teams, or only sometimes. */
function offers({ forecast, unassigned = 0 }: Home): Button[] {
  return [
    ...(forecast === true ? [button('Review my forecast', ACTION.forecastOpen, 'on')] : []),
    ...(unassigned > 0 ? [button(`Unassigned deals (${unassigned})`, ACTION.triageOpen, '0')] : []),
  ];
}

function settings(home: Home): KnownBlock[] {
  const page = String(home.page);
  return [
    header('Settings'),
    section(settingsLines(home).join('\n')),
    actions(
      'home:settings',
      button('Digest settings', ACTION.digestSettings, ''),
      home.settings.reminders
        ? button('Switch reminders off', ACTION.homeRemindersOff, page)
        : button('Switch reminders on', ACTION.homeRemindersOn, page),
    ),
  ];
}

/**
 * Home of somebody who is shown no deals, with the reason and what helps: a guest, somebody whom Notion does not
 * know, or anybody while something does not work.
 */
export function homeProblem(words: ProblemWords, entries: readonly HelpEntry[]): HomeFace {
  const { what, next, again } = words;
  return {
    blocks: [
      header('Opp keeps the sales opportunities in Notion up to date, from Slack'),
      section(what),
      section(next),
      ...(again ? [actions('home:again', button('Try again', ACTION.homeRefresh, '0'))] : []),
      header('What Opp does for those who may use it'),
      ...entries.map(({ usage, summary }) => lines(run(usage, { code: true }), run(`  ${summary}`))),
      context('Type these in any channel or direct message. Slash commands do not work inside threads.'),
    ],
    health: undefined,
  };
}

/** The view that Slack keeps; `mark` comes back with the next opening. */
export function homeView({ blocks, health }: HomeFace, mark: string): HomeView {
  return {
    type: 'home',
    private_metadata: mark,
    blocks: [...blocks, ...(health === undefined ? [] : [health])],
  };
}
