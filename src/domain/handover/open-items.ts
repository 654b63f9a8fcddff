import { nameKey } from '../fold.js';
import { daysBetween, type LocalDate } from '../local-date.js';
import type { OpenItems } from '../status-update/status-update.js';

export interface ItemsOnDay {
  readonly date: LocalDate;
  readonly items: OpenItems | undefined;
}

export interface AgedItem {
  readonly text: string;
  /** Since it was first reported. */
  readonly days: number;
}

/**
 * What one side still owes by its status updates, oldest update first: the newest list that was written out, each item
 * with its age since it was first named. An update that repeats nothing leaves the list before it as it was.
 */
export function openItems(updates: readonly ItemsOnDay[], today: LocalDate): readonly AgedItem[] {
  const written = updates.filter(({ items }) => Array.isArray(items));
  const first = new Map<string, LocalDate>();
  for (const { date, items } of written) {
    for (const text of listed(items)) {
      const key = nameKey(text);
      if (!first.has(key)) first.set(key, date);
    }
  }
  return listed(written.at(-1)?.items).map((text) => {
    const since = first.get(nameKey(text)) ?? today;
    return { text, days: Math.max(0, daysBetween(since, today)) };
  });
}

function listed(items: OpenItems | undefined): readonly string[] {
  return items === undefined || items === 'unchanged' ? [] : items;
}
