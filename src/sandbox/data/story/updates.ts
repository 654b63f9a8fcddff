import { fill, sentence, type Cast } from './cast.js';
import type { Plot, Scene } from './plot.js';
import { GOOD_SENTIMENT } from './sentiments.js';
import { periodOf, updateText } from './update-text.js';
import type { Calendar } from '../calendar.js';
import type { DealSpec } from '../deal.js';
import { diceFor, type Dice } from '../dice.js';

/** A status update as its author posted it. */
export interface PostedUpdate {
  readonly daysAgo: number;
  readonly text: string;
}

/** Tells the plot as status updates of two to four events each, oldest first; only the last ones are kept. */
export function updatesOf(deal: DealSpec, plot: Plot, cast: Cast, calendar: Calendar): PostedUpdate[] {
  const dice = diceFor(`updates:${deal.key}`);
  const groups = groupsOf(plot.scenes, dice);
  let previous = (plot.scenes[0]?.daysAgo ?? 0) + dice.int(4, 8);
  return groups
    .map((scenes) => {
      const daysAgo = scenes.at(-1)?.daysAgo ?? 0;
      const period = periodOf(previous - daysAgo);
      previous = daysAgo;
      return { daysAgo, text: tell(deal, scenes, period, cast, calendar, dice) };
    })
    .slice(groups.length - Math.min(groups.length, deal.updates));
}

function groupsOf(scenes: readonly Scene[], dice: Dice): Scene[][] {
  const groups: Scene[][] = [];
  let at = scenes.length;
  while (at > 0) {
    const from = Math.max(0, at - dice.int(2, 4));
    groups.unshift(scenes.slice(from === 1 ? 0 : from, at));
    at = from === 1 ? 0 : from;
  }
  return groups;
}

function tell(
  deal: DealSpec,
  scenes: readonly Scene[],
  period: string,
  cast: Cast,
  calendar: Calendar,
  dice: Dice,
): string {
  const last = scenes.at(-1);
  if (last === undefined) throw new RangeError('an update needs an event');
  const say = (text: string, scene: Scene): string =>
    fill(text, { ...cast, soon: calendar.spoken(calendar.workday(scene.daysAgo - 8)) });
  const owed = (side: 'them' | 'us'): string[] =>
    scenes.flatMap((scene) => {
      const item = scene.beat[side];
      return item === undefined ? [] : [say(item, scene)];
    });
  const worst = troubleOf(scenes);
  const risky = scenes.findLast(({ beat }) => beat.risk !== undefined);
  return updateText({
    day: calendar.day(last.daysAgo),
    period,
    tldr: headline(scenes, say),
    sign: worst === undefined ? '✅' : '‼️',
    feeling: worst ?? dice.pick(GOOD_SENTIMENT[last.chapter]),
    risks: risky === undefined ? undefined : say(risky.beat.risk ?? '', risky),
    customer: deal.company.name,
    theirs: owed('them').slice(-3),
    ours: owed('us').slice(-3),
    timeline: scenes
      .toReversed()
      .map((scene) => `${calendar.day(scene.daysAgo)}: ${say(scene.beat.say, scene)}`),
  });
}

/** Bad news counts while it is fresh and nothing decisive came after it. */
function troubleOf(scenes: readonly Scene[]): string | undefined {
  if (scenes.at(-1)?.beat.key === true) return undefined;
  return scenes.slice(-2).findLast(({ beat }) => beat.bad !== undefined)?.beat.bad;
}

/** The last two events in short; a key event is never left out. */
function headline(scenes: readonly Scene[], say: (text: string, scene: Scene) => string): string {
  const key = scenes.find(({ beat }) => beat.key === true);
  const recent = scenes.slice(-2);
  const told = key === undefined || recent.includes(key) ? recent : [key, ...scenes.slice(-1)];
  return `${sentence(told.map((scene) => say(scene.beat.tldr, scene)).join('; '))}.`;
}
