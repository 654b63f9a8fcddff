import type { NotionPerson, Opportunity } from '../opportunity.js';
import type { PropertyValue } from '../property-value.js';

/** What is worth a reason when somebody changes it in Notion (S0-41). */
export const WATCHED_ROLES = ['stage', 'amount', 'close_date', 'sales_engineer'] as const;
export type WatchedRole = (typeof WATCHED_ROLES)[number];

/** A change of one property, seen at a sync; values as `keyOfValue` tells them, blank when empty. */
export interface NoticedEdit {
  readonly role: WatchedRole;
  readonly before: string;
  readonly after: string;
  /** As a reader sees it; blank when empty. */
  readonly shown: string;
}

/** Edits are floored to the minute and lists lag: within this time a second edit may bear the same stamp. */
const SAME_STAMP_MS = 3 * 60_000;

/**
 * What changed between two readings of a page. Nothing when the page itself was not edited: then a column was mapped
 * anew or an option was renamed, and nobody touched the deal.
 */
export function noticedEdits(before: Opportunity, after: Opportunity, now: Date): readonly NoticedEdit[] {
  const edited = after.lastEditedAt > before.lastEditedAt;
  const justNow = now.getTime() - after.lastEditedAt.getTime() < SAME_STAMP_MS;
  if (!edited && !justNow) return [];
  return WATCHED_ROLES.flatMap((role): NoticedEdit[] => {
    const [old, present] = [valueOf(before, role), valueOf(after, role)];
    if (old.key === present.key) return [];
    return [{ role, before: old.key, after: present.key, shown: present.shown }];
  });
}

function valueOf(
  { stage, amount, closeDate, salesEngineers }: Opportunity,
  role: WatchedRole,
): { readonly key: string; readonly shown: string } {
  switch (role) {
    case 'stage':
      return { key: stage?.name ?? '', shown: stage?.name ?? '' };
    case 'amount':
      return {
        key: amount === undefined ? '' : String(amount),
        shown: amount?.toLocaleString('en-US') ?? '',
      };
    case 'close_date':
      return { key: closeDate ?? '', shown: closeDate ?? '' };
    case 'sales_engineer':
      return { key: keyOfIds(salesEngineers.map(({ id }) => id)), shown: namesOf(salesEngineers) };
  }
}

function namesOf(people: readonly NotionPerson[]): string {
  return people.map(({ name }) => name).join(', ');
}

function keyOfIds(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}

/** A value that Opp wrote, told the same way. */
export function keyOfValue(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  switch (value.type) {
    case 'select':
    case 'status':
      return value.option;
    case 'number':
      return String(value.number);
    case 'date':
      return value.start.slice(0, 10);
    case 'people':
    case 'relation':
      return keyOfIds(value.ids);
    case 'multi_select':
      return value.options.join(', ');
    case 'checkbox':
      return String(value.checked);
    case 'title':
    case 'rich_text':
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text;
  }
}
