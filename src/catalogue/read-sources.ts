import type { SourcesRead } from './compare.js';
import { type Fetched, type FetchRules, fetchText } from './fetch-text.js';
import { readSitemap, type SitemapPage } from './read-html.js';
import type { Sources } from './sources.js';

/** Sitemaps name sitemaps; not without end. */
const MOST_SITEMAPS = 20;

/** Asks for the sitemaps and for every page, one after the other. Never throws for what a server answers. */
export async function readSourcesLive(
  urls: readonly string[],
  sources: Pick<Sources, 'sitemaps'>,
  rules: FetchRules,
): Promise<SourcesRead> {
  const { sitemap, unread } = await readSitemaps(sources.sitemaps, rules);
  const pages = new Map<string, Fetched>();
  for (const url of new Set(urls)) pages.set(url, await fetchText(url, rules));
  return { pages, sitemap, unread };
}

async function readSitemaps(
  urls: readonly string[],
  rules: FetchRules,
): Promise<Pick<SourcesRead, 'sitemap' | 'unread'>> {
  const waiting = [...urls];
  const sitemap: SitemapPage[] = [];
  const unread: SourcesRead['unread'][number][] = [];
  for (let count = 0; count < MOST_SITEMAPS; count += 1) {
    const url = waiting.shift();
    if (url === undefined) break;
    const fetched = await fetchText(url, rules);
    if (fetched.kind === 'text') {
      const { isIndex, pages } = readSitemap(fetched.text);
      if (isIndex) waiting.push(...pages.map((page) => page.url));
      else sitemap.push(...pages);
    } else {
      unread.push({ kind: 'unread', url, reason: fetched.kind === 'failed' ? fetched.reason : fetched.kind });
    }
  }
  return { sitemap, unread };
}
