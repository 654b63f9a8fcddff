import { ACTION } from '../../src/slack/ids.js';
import { ANA, BEN, JANE, MIGUEL, TEAM, type Teammate } from '../../src/sandbox/data/people.js';
import { textOf } from '../../src/sandbox/slack/json.js';
import { dice } from '../measure.js';
import { openFuzzedBot } from './bot.js';
import { everyConstruct } from './every-construct.js';
import { hostileDatabase, hostileTeam } from './hostile-database.js';
import { openJudgingSlack } from './judging-slack.js';
import { changesByHand, comesByTheClock, meetsTrouble, nothingIsNew } from './occasions.js';
import { Shown } from './shown.js';
import { overHttp } from './transports.js';
import { Visitor } from './visitor.js';
import { unseen } from './what-there-is.js';

export interface NamesResult {
  readonly names: number;
  readonly deals: number;
  /** How often each kind of window, message and button was shown. */
  readonly kinds: ReadonlyMap<string, number>;
  /** What there is to be shown and to be saved, and was not. */
  readonly unseen: readonly string[];
  readonly wrong: readonly string[];
  readonly bugs: readonly string[];
}

/** How far it goes beside the deals with the names. */
export interface Reach {
  /** The least deals of the company. */
  readonly deals: number;
  /** Who looks through the lists, and who goes on from every command. */
  readonly looking: readonly Teammate[];
  readonly going: readonly Teammate[];
  /** Whether days pass, people edit in Notion by hand, and Notion has trouble. */
  readonly occasions: boolean;
}

/** Everybody, and of each kind of colleague somebody. */
const ALL: Reach = { deals: 80, looking: TEAM, going: [ANA, BEN, JANE, MIGUEL], occasions: true };

/** Buttons that open something about the deal whose id they carry; more are learned from what is shown. */
const ABOUT_A_DEAL = Object.entries(ACTION).flatMap(([name, id]) =>
  /For$|^homeShow$|^linkTo$|^noteAdd$|^stillActive$/u.test(name) ? [id] : [],
);
/** Questions that show many deals, people or options at once, beside the commands on their own. */
const LISTS = ['find is:all sort:name', 'find acme', 'find stge:demo', 'mine', 'report', 'setup all', 'help'];

/**
 * A database in which everything that somebody named is hostile, read by the whole bot; then each deal is opened in
 * every way there is, each form filled in and sent, whatever follows followed, and every list shown to each person; and
 * whatever comes by the clock, and what is said when Notion is out of reach. Slack judges all of it.
 */
export async function fuzzNames(least: number, seed: number, reach: Reach = ALL): Promise<NamesResult> {
  const roll = dice(seed);
  const { seed: database, names, named } = hostileDatabase({ least, company: reach.deals }, roll, new Date());
  const shown = new Shown(new Set(database.pages.map(({ id }) => id)));
  const slack = await openJudgingSlack(shown, hostileTeam(roll));
  const bot = await openFuzzedBot('http', slack.apiUrl, database, everyConstruct());
  const transport = overHttp(bot.port, slack);
  const visitor = new Visitor(transport, slack, shown, roll);
  const deals = database.pages.slice(0, named).map(({ id, properties }) => ({
    id,
    title: textOf(properties['Opportunity']) ?? '',
  }));
  try {
    if (reach.occasions) await comesByTheClock(bot, visitor);
    for (const { slackId } of reach.looking) await looksAround(visitor, slackId);
    for (const { slackId } of reach.going) await goesAround(visitor, shown, slackId);
    if (reach.occasions) await changesByHand(bot, visitor);
    for (const [n, deal] of deals.entries()) {
      if (n % 25 === 24) console.error(`… ${deals.length - n - 1} deals to go`);
      await visits(visitor.as(reach.going[n % reach.going.length]), shown, deal);
    }
    if (reach.occasions) {
      await comesByTheClock(bot, visitor);
      await nothingIsNew(bot, visitor, shown);
      await goesAround(visitor, shown, ANA.slackId);
      const last = deals.slice(-2);
      await meetsTrouble(bot, visitor, {
        opens: () => opensAll(visitor, shown, last),
        writesHalf: () => visitor.presses(ACTION.statusFor, last[0]?.id ?? ''),
      });
    }
    const kinds = shown.kinds();
    return {
      ...{ names, deals: deals.length, kinds, unseen: unseen(shown, bot.promised) },
      ...{ wrong: [...slack.wrong], bugs: bot.bugs },
    };
  } finally {
    transport.close();
    await bot.close();
    await slack.close();
  }
}

interface Deal {
  readonly id: string;
  readonly title: string;
}

/** Says something about it, and once more the same; then opens the deal in every way, and goes on from there. */
async function visits(visitor: Visitor, shown: Shown, deal: Deal): Promise<void> {
  const { id, title } = deal;
  const updates = (): Promise<void> => visitor.presses(ACTION.statusFor, id);
  const notes = (): Promise<void> => visitor.presses(ACTION.noteAdd, id);
  const creates = (): Promise<void> => visitor.asks(`new ${title.slice(0, 80)}`);
  await visitor.goesOnFrom([updates, notes, creates], 'well');
  await visitor.goesOnFrom([updates], 'again');
  await opensAll(visitor, shown, [deal]);
  // What was taken from a message, and what the answers that were given change about the way.
  await visitor.goesOnFrom([() => visitor.asks('collected'), () => visitor.presses(ACTION.stageFor, id)]);
}

async function opensAll(visitor: Visitor, shown: Shown, deals: readonly Deal[]): Promise<void> {
  for (const deal of deals)
    await visitor.goesOnFrom([...buttonsFor(visitor, shown, deal), ...commandsFor(visitor, shown, deal)]);
}

function buttonsFor(visitor: Visitor, shown: Shown, { id }: Deal): (() => Promise<void>)[] {
  const actions = new Set([...ABOUT_A_DEAL, ...shown.aboutADeal()]);
  return [
    ...[...actions].map((actionId) => () => visitor.presses(actionId, id)),
    () => visitor.presses(ACTION.digestSnooze, `d|${id}|until`),
  ];
}

function commandsFor(visitor: Visitor, shown: Shown, { title }: Deal): (() => Promise<void>)[] {
  const words = title.slice(0, 80);
  return [
    ...shown.commands().map((name) => () => visitor.asks(`${name} ${words}`)),
    () => visitor.asks(`find "${title.replaceAll('"', '')}" is:all`),
    () => visitor.logs(title),
  ];
}

/** Every command on its own, and no reminders any more, and whatever follows. */
async function goesAround(visitor: Visitor, shown: Shown, person: string): Promise<void> {
  const stops = (): Promise<void> => visitor.presses(ACTION.remindersOff, '', person);
  await visitor.goesOnFrom([...shown.commands().map((name) => () => visitor.asks(name, person)), stops]);
}

/** Every page of the lists, and Home. */
async function looksAround(visitor: Visitor, person: string): Promise<void> {
  const presses = (actionId: string, values: readonly string[]): (() => Promise<void>)[] =>
    values.map((value) => () => visitor.presses(actionId, value, person));
  const pages = Array.from({ length: 20 }, (_, n) => n);
  await visitor.does([
    ...LISTS.map((list) => () => visitor.asks(list, person)),
    ...presses(ACTION.digestSettings, ['']),
    ...presses(
      ACTION.findNext,
      pages.map((n) => `${n * 8} is:all`),
    ),
    ...presses(
      ACTION.homeNext,
      pages.slice(0, 5).map((n) => String(n)),
    ),
    () => visitor.opensHome(person),
  ]);
}
