import { setTimeout as wait } from 'node:timers/promises';
import { ACTION } from '../../src/slack/ids.js';
import { ANA, JANE, TEAM } from '../../src/sandbox/data/people.js';
import { textOf } from '../../src/sandbox/slack/json.js';
import type { FuzzedBot } from './bot.js';
import type { Shown, ShownButton } from './shown.js';
import type { Visitor } from './visitor.js';

/** Longer than the bot waits for Notion before it says so. */
const PATIENCE_MS = 40_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Digests, those of a team, and reminders come, wherever people are, and for everybody: whoever switched them off has
 * them back.
 */
export async function comesByTheClock(bot: FuzzedBot, visitor: Visitor): Promise<void> {
  const back = [ACTION.digestStart, ACTION.remindersOn];
  await visitor.does(
    TEAM.flatMap(({ slackId }) => back.map((actionId) => () => visitor.presses(actionId, '', slackId))),
  );
  for (const { slackId } of LEADS)
    await visitor.goesOnFrom([() => visitor.presses(ACTION.digestSettings, '', slackId)], 'well');
  // Monday morning in Asia, in Europe and in America; then the days on which something is due.
  const monday = mondayAfter(bot.now());
  for (const hour of [2, 12, 20, 44, 68]) {
    const ms = monday + hour * HOUR_MS - bot.now().getTime();
    await visitor.goesOnFrom([() => bot.passes(ms)]);
  }
}

const LEADS = [ANA, JANE];

/** Of the same deals there is nothing new, Monday after Monday, until it is asked what is to become of them. */
export async function nothingIsNew(bot: FuzzedBot, visitor: Visitor, shown: Shown): Promise<void> {
  for (let week = 0; week < 4; week += 1) {
    const before = shown.buttons();
    await bot.passes(mondayAfter(bot.now()) + 12 * HOUR_MS - bot.now().getTime());
    const said = shown.buttonsSince(before).filter(({ actionId }) => actionId === ACTION.digestNothing);
    const press =
      ({ actionId, element, to }: ShownButton) =>
      (): Promise<void> =>
        visitor.presses(actionId, textOf(element['value']) ?? '', to);
    await visitor.does(said.map(press));
  }
}

/** The first moment of the next one, in UTC. */
function mondayAfter(now: Date): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return today + ((8 - now.getUTCDay()) % 7 || 7) * DAY_MS;
}

/** Somebody writes another amount into each deal, in Notion, and their Sales Engineers are asked about it. */
export async function changesByHand(bot: FuzzedBot, visitor: Visitor): Promise<void> {
  const { desk } = bot.notion;
  const { users, rows } = desk.overview();
  const by = users[0]?.id ?? '';
  for (const [n, { id: pageId }] of rows.entries()) {
    const value = String(7_000 + n);
    await desk.act({ act: 'set-property', by, pageId, property: 'Amount', value });
  }
  for (let round = 0; round < 4; round += 1) await visitor.goesOnFrom([() => bot.passes(61_000)]);
}

/** What somebody does while Notion is in trouble. */
interface InTrouble {
  readonly opens: () => Promise<void>;
  /** Opens a form that is sent when the trouble has begun. */
  readonly writesHalf: () => Promise<void>;
}

/** What is said, and offered, when Notion takes nothing, when it gives nothing, and when it has no time. */
export async function meetsTrouble(
  { notion: { controls } }: FuzzedBot,
  visitor: Visitor,
  { opens, writesHalf }: InTrouble,
): Promise<void> {
  const writes = (may: boolean) => ({ insertContent: may, updateContent: may, insertComments: may });
  controls.setCapabilities(writes(false));
  await opens();
  controls.setCapabilities(writes(true));
  controls.setShared(false);
  await opens();
  controls.setShared(true);
  const begins = async (): Promise<void> => {
    await visitor.does([writesHalf]);
    controls.addTrouble({ kind: 'rate_limited', on: 'all', times: Number.POSITIVE_INFINITY, seconds: 60 });
  };
  await visitor.goesOnFrom([begins]);
  await opens();
  // Whoever waits is answered at last: only then they can try again.
  await wait(PATIENCE_MS);
  await visitor.goesOnFrom([]);
}
