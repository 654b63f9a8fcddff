import { nameKey } from '../fold.js';
import { localDate, type LocalDate } from '../local-date.js';
import { parseStatusUpdate, type ParsedStatusUpdate } from '../status-update/parse.js';
import type { SentimentSign } from '../status-update/status-update.js';
import type { OurItem } from './deal-facts.js';

/** A comment of the page, as it is remembered. */
export interface Said {
  readonly text: string;
  readonly saidAt: Date;
}

/** What a deal's status updates say about where it stands. */
export interface UpdatesRead {
  /** The newest update; undefined: there is none. */
  readonly last:
    | {
        readonly tldr: string | undefined;
        readonly sentiment: ParsedStatusUpdate['sentiment'];
        readonly saidAt: Date;
      }
    | undefined;
  /** The newest first, at most two. */
  readonly sentiments: readonly (SentimentSign | undefined)[];
  readonly ourItems: readonly OurItem[];
  /** What the customer owes, as the newest update that lists it says. */
  readonly theirItems: readonly OurItem[];
}

interface Dated {
  readonly update: ParsedStatusUpdate;
  readonly saidAt: Date;
  readonly day: LocalDate;
}

/** Reads the status updates among a page's comments, given the newest first. */
export function readUpdates(comments: readonly Said[], vendor: string, timeZone: string): UpdatesRead {
  const updates = comments.flatMap(({ text, saidAt }): Dated[] => {
    const update = parseStatusUpdate(text, { vendor });
    return update === undefined ? [] : [{ update, saidAt, day: localDate(saidAt, timeZone) }];
  });
  const [last] = updates;
  return {
    last: last && { tldr: last.update.tldr, sentiment: last.update.sentiment, saidAt: last.saidAt },
    sentiments: updates.slice(0, 2).map(({ update }) => update.sentiment?.sign),
    ourItems: openItems(updates, 'vendorItems'),
    theirItems: openItems(updates, 'customerItems'),
  };
}

/**
 * What is still open: the newest list that says more than "unchanged". Each item is as old as the first of the
 * updates in a row that have it, those that only say "unchanged" not counted.
 */
function openItems(updates: readonly Dated[], side: 'vendorItems' | 'customerItems'): readonly OurItem[] {
  const lists = updates.flatMap(({ update, day }) => {
    const items = update[side];
    return items === undefined || items === 'unchanged' ? [] : [{ items, day }];
  });
  const keys = lists.map(({ items }) => new Set(items.map(nameKey)));
  return (lists[0]?.items ?? []).map((text) => {
    const key = nameKey(text);
    const firstWithout = keys.findIndex((list) => !list.has(key));
    const oldest = lists[(firstWithout === -1 ? lists.length : firstWithout) - 1];
    return { text, since: oldest?.day ?? lists[0]?.day ?? '' };
  });
}
