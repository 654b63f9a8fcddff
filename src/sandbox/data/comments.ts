import type { Calendar } from './calendar.js';
import type { DealSpec } from './deal.js';
import { diceFor, type Dice } from './dice.js';
import { MIGUEL, NOTION_ONLY, viaOpp } from './people.js';
import { stableId } from './stable-id.js';
import { fill, type Cast } from './story/cast.js';
import * as free from './story/free-comments.js';
import type { Plot } from './story/plot.js';
import { updatesOf } from './story/updates.js';
import type { SeedComment } from '../notion/seed.js';

type Draft = Omit<SeedComment, 'id' | 'at'> & { readonly daysAgo: number; readonly rank: number };

/** Everything said about a deal, oldest first: status updates, what people wrote by hand, remarks on blocks. */
export function commentsOf(
  deal: DealSpec,
  plot: Plot,
  cast: Cast,
  blocks: number,
  calendar: Calendar,
): SeedComment[] {
  const dice = diceFor(`comments:${deal.key}`);
  const updates: Draft[] = updatesOf(deal, plot, cast, calendar).map(({ daysAgo, text }) => ({
    ...{ daysAgo, text, by: deal.se.notionId, rank: 90 },
    ...(dice.chance(65) ? { displayName: viaOpp(deal.se.name) } : {}),
  }));
  const oldest = plot.scenes[0]?.daysAgo ?? deal.quietDays;
  const notes = Array.from({ length: deal.notes }, (_, index): Draft => {
    const daysAgo = calendar.workday(dice.int(deal.quietDays, Math.max(deal.quietDays, oldest)));
    return { ...noteOf(deal, cast, daysAgo, blocks, index, calendar), daysAgo, rank: dice.int(0, 80) };
  });
  const drafts = [...updates, ...notes].toSorted((a, b) => b.daysAgo - a.daysAgo || a.rank - b.rank);
  return finished(deal, drafts, dice, calendar);
}

function noteOf(
  deal: DealSpec,
  cast: Cast,
  daysAgo: number,
  blocks: number,
  index: number,
  calendar: Calendar,
): Pick<SeedComment, 'by' | 'text' | 'onBlock'> {
  const dice = diceFor(`note:${deal.key}:${index}`);
  const words = { ...cast, soon: calendar.spoken(calendar.workday(daysAgo - 6)) };
  /** The same hand does not repeat itself: each note takes the next line of its writer's bank. */
  const line = (bank: readonly string[]): string =>
    fill(bank[(diceFor(deal.key).int(0, 99) + index) % bank.length] ?? '', words);
  if (blocks > 0 && dice.chance(12)) {
    return { by: deal.ae.notionId, text: line(free.BLOCK_COMMENTS), onBlock: dice.int(0, blocks - 1) };
  }
  const writer = dice.int(1, 20);
  if (writer <= 9) return { by: deal.ae.notionId, text: line(free.AE_COMMENTS) };
  if (writer <= 15) return { by: deal.se.notionId, text: line(free.SE_COMMENTS) };
  if (writer <= 18) return { by: MIGUEL.notionId, text: line(free.MANAGER_COMMENTS) };
  return { by: dice.pick(NOTION_ONLY).notionId, text: line(free.OTHER_COMMENTS) };
}

/** Resolving closes the page's whole discussion, so it is always the older part that is gone. */
function finished(deal: DealSpec, drafts: readonly Draft[], dice: Dice, calendar: Calendar): SeedComment[] {
  const resolvedBefore = dice.chance(12) ? dice.int(1, Math.max(1, drafts.length - 1)) : 0;
  return drafts.map(({ daysAgo, rank, ...comment }, index) => ({
    ...comment,
    id: stableId(`comment:${deal.key}:${index}`),
    at: calendar.stamp(daysAgo, rank + (index % 60)),
    ...(index < resolvedBefore && comment.onBlock === undefined ? { resolved: true } : {}),
  }));
}
