const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const TITLE = /<title\b[^>]*>([^<]*)<\/title>/iu;

/** What an HTML page is called, without the site's name behind it; undefined without a title. */
export function pageTitle(html: string): string | undefined {
  const whole = decoded(TITLE.exec(html)?.[1] ?? '');
  const [title = ''] = whole.replace(/\s+/gu, ' ').split(/\s[|·—]\s/u, 1);
  return title.trim() === '' ? undefined : title.trim().slice(0, 300);
}

export interface SitemapPage {
  readonly url: string;
  readonly modified: Date | undefined;
}

/** The entries of a sitemap; `isIndex`: they are sitemaps themselves. */
export function readSitemap(xml: string): {
  readonly isIndex: boolean;
  readonly pages: readonly SitemapPage[];
} {
  const pages = [...xml.matchAll(/<(?:url|sitemap)>([\s\S]*?)<\/(?:url|sitemap)>/giu)].flatMap(
    ([, entry = '']) => {
      const url = decoded(/<loc>\s*([^<\s]+)\s*<\/loc>/iu.exec(entry)?.[1] ?? '');
      const modified = new Date(/<lastmod>\s*([^<\s]+)\s*<\/lastmod>/iu.exec(entry)?.[1] ?? '');
      if (!URL.canParse(url)) return [];
      return [{ url, modified: Number.isNaN(modified.getTime()) ? undefined : modified }];
    },
  );
  return { isIndex: /<sitemapindex\b/iu.test(xml), pages };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
