import type { Feature } from '../domain/features/feature.js';
import { daysBetween, localDate, type LocalDate } from '../domain/local-date.js';
import type { Fetched } from './fetch-text.js';
import type { Finding } from './finding.js';
import { pageTitle, type SitemapPage } from './read-html.js';
import type { Sources } from './sources.js';

/** What the sources said. */
export interface SourcesRead {
  readonly pages: ReadonlyMap<string, Fetched>;
  readonly sitemap: readonly SitemapPage[];
  /** Sitemaps that could not be read. */
  readonly unread: readonly Extract<Finding, { readonly kind: 'unread' }>[];
}

/** At most so many new pages are told; the rest comes when these have entries. */
const MOST_NEW_PAGES = 40;

/** Everything in which the catalogue and its sources differ, entries first, in the catalogue's order. */
export function compare(
  features: readonly Feature[],
  read: SourcesRead,
  rules: Pick<Sources, 'topics' | 'stale_after_days'>,
  today: LocalDate,
): readonly Finding[] {
  const modified = new Map(read.sitemap.map((page) => [page.url, page.modified]));
  return [
    ...features.flatMap((feature) => {
      const fetched = read.pages.get(feature.url);
      return [
        ...pageFindings(feature, fetched, modified.get(feature.url)),
        ...ageFindings(feature, rules.stale_after_days, today),
      ];
    }),
    ...read.unread,
    ...newPages(features, read.sitemap, rules.topics),
  ];
}

function pageFindings(
  { feature, url, title, checked }: Feature,
  fetched: Fetched | undefined,
  listed: Date | undefined,
): readonly Finding[] {
  if (fetched === undefined) return [{ kind: 'unread', url, reason: 'it was not asked for' }];
  if (fetched.kind === 'failed') return [{ kind: 'unread', url, reason: fetched.reason }];
  if (fetched.kind === 'gone') return [{ kind: 'gone', feature, url }];
  if (fetched.kind === 'moved') return [{ kind: 'moved', feature, url, to: fetched.to }];
  const findings: Finding[] = [];
  const now = pageTitle(fetched.text);
  if (title !== undefined && now !== undefined && now !== title) {
    findings.push({ kind: 'title_changed', feature, was: title, now });
  }
  const modified = listed ?? fetched.modified;
  const on = modified === undefined ? undefined : localDate(modified, 'UTC');
  if (on !== undefined && checked !== undefined && on > checked) {
    findings.push({ kind: 'page_changed', feature, url, on });
  }
  return findings;
}

function ageFindings({ feature, checked }: Feature, days: number, today: LocalDate): readonly Finding[] {
  if (checked === undefined) return [{ kind: 'never_checked', feature }];
  return daysBetween(checked, today) > days ? [{ kind: 'checked_long_ago', feature, checked }] : [];
}

function newPages(
  features: readonly Feature[],
  sitemap: readonly SitemapPage[],
  topics: readonly string[],
): readonly Finding[] {
  const known = features.map(({ url }) => url);
  return sitemap
    .filter(({ url }) => !known.some((entry) => url === entry || url.startsWith(entry)))
    .filter(({ url }) =>
      new URL(url).pathname
        .toLowerCase()
        .split('/')
        .some((part) => topics.includes(part)),
    )
    .slice(0, MOST_NEW_PAGES)
    .map(({ url }) => ({ kind: 'new_page', url }));
}
