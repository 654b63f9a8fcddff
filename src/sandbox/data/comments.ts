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

/** What a page's comments are about. */
export interface Subject {
  readonly deal: DealSpec;
  readonly plot: Plot;
  readonly cast: Cast;
  /** How many blocks the body has, to hang a remark on. */
  readonly blocks: number;
}

/** Everything said about a deal, oldest first: status updates, what people wrote by hand, remarks on blocks. */
export function commentsOf(subject: Subject, calendar: Calendar): SeedComment[] {
  const { deal, plot, cast } = subject;
  const dice = diceFor(`comments:${deal.key}`);
  const updates: Draft[] = updatesOf(deal, plot, cast, calendar).map(({ daysAgo, text }) => ({
    ...{ daysAgo, text, by: deal.se.notionId, rank: 90 },
    ...(dice.chance(65) ? { displayName: viaOpp(deal.se.name) } : {}),
  }));
  const oldest = Math.max(deal.quietDays, plot.scenes[0]?.daysAgo ?? 0);
  const said = new Set<string>();
  const notes = Array.from({ length: deal.notes }, (): Draft => {
    const daysAgo = calendar.workday(dice.int(deal.quietDays, oldest));
    return { ...noteOf(subject, daysAgo, said, dice, calendar), daysAgo, rank: dice.int(0, 80) };
  });
  const drafts = [...updates, ...notes].toSorted((a, b) => b.daysAgo - a.daysAgo || a.rank - b.rank);
  return finished(deal, drafts, dice, calendar);
}

/** A comment by hand; adds its words to `said`, as nobody writes the same twice under one deal. */
function noteOf(
  { deal, plot, cast, blocks }: Subject,
  daysAgo: number,
  said: Set<string>,
  dice: Dice,
  calendar: Calendar,
): Pick<SeedComment, 'by' | 'text' | 'onBlock'> {
  const words = { ...cast, soon: calendar.spoken(calendar.workday(daysAgo - 6)) };
  const line = (bank: readonly string[]): string => {
    const fresh = bank.filter((text) => !said.has(text));
    const text = dice.pick(fresh.length > 0 ? fresh : bank);
    said.add(text);
    return fill(text, words);
  };
  const { ae, se } = deal;
  if (blocks > 0 && dice.chance(12)) {
    return { by: ae.notionId, text: line(free.BLOCK_COMMENTS), onBlock: dice.int(0, blocks - 1) };
  }
  const late = daysAgo <= (plot.began.get('POC') ?? 0);
  const writer = dice.int(1, 20);
  if (writer <= 9) return { by: ae.notionId, text: line(late ? free.LATE_AE_COMMENTS : free.AE_COMMENTS) };
  if (writer <= 15) return { by: se.notionId, text: line(late ? free.LATE_SE_COMMENTS : free.SE_COMMENTS) };
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
