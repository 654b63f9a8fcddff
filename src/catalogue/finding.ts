import type { LocalDate } from '../domain/local-date.js';

/** What does not agree between an entry and its page, or what the sources have beside the entries. */
export type Finding =
  | { readonly kind: 'gone'; readonly feature: string; readonly url: string }
  | {
      readonly kind: 'moved';
      readonly feature: string;
      readonly url: string;
      readonly to: string | undefined;
    }
  | { readonly kind: 'title_changed'; readonly feature: string; readonly was: string; readonly now: string }
  | { readonly kind: 'page_changed'; readonly feature: string; readonly url: string; readonly on: LocalDate }
  | { readonly kind: 'checked_long_ago'; readonly feature: string; readonly checked: LocalDate }
  | { readonly kind: 'never_checked'; readonly feature: string }
  /** Nothing was learned. */
  | { readonly kind: 'unread'; readonly url: string; readonly reason: string }
  /** In the sitemap, about a topic, and in no entry. */
  | { readonly kind: 'new_page'; readonly url: string };

/** An entry is out of date; new pages and failed requests are none of its fault. */
export function isStale({ kind }: Finding): boolean {
  return kind !== 'new_page' && kind !== 'unread';
}

export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'gone':
      return `${finding.feature}: its page is gone, find another one: ${finding.url}`;
    case 'moved':
      return `${finding.feature}: its page moved from ${finding.url} to ${finding.to ?? 'an unnamed place'}: correct the address`;
    case 'title_changed':
      return `${finding.feature}: its page was called "${finding.was}" and is now "${finding.now}": read it again`;
    case 'page_changed':
      return `${finding.feature}: its page changed on ${finding.on}, after it was checked: ${finding.url}`;
    case 'checked_long_ago':
      return `${finding.feature}: last checked on ${finding.checked}`;
    case 'never_checked':
      return `${finding.feature}: never checked`;
    case 'unread':
      return `could not be read: ${finding.url} (${finding.reason})`;
    case 'new_page':
      return `new page, in no entry: ${finding.url}`;
  }
}
