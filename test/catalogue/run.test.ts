import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueTools, type CatalogueWish, runCatalogue } from '../../src/catalogue/run.js';
import { CatalogueError } from '../../src/catalogue-files.js';
import { catalogueFolder, DocsSite, REPLAY, SOURCES } from './docs-site.js';

let site: DocsSite;
beforeEach(async () => {
  site = await DocsSite.open();
  site.page('/replay/', 'Session Replay | Docs');
  site.page('/profiling/', 'Profiling &amp; flame graphs | Docs');
  site.answers.set('/sitemap.xml', { body: '<urlset></urlset>' });
});
afterEach(async () => {
  await site.close();
});

const FOLDER = { 'replay.yml': REPLAY, 'sources.yml': SOURCES };

async function run(
  folder: string,
  wish: Partial<CatalogueWish> = {},
  tools: Partial<CatalogueTools> = {},
): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const clock = { now: () => new Date('2026-11-21T10:00:00Z') };
  const all = { fetch: site.fetch, clock, write, ...tools };
  const code = await runCatalogue({ command: 'check', folder, accept: false, ...wish }, all);
  return { code, text };
}

test('a catalogue that agrees with its pages is fine', async () => {
  const { code, text } = await run(catalogueFolder(FOLDER));
  expect(text).toBe('\n2 entries · 0 out of date · 0 pages not read\n');
  expect(code).toBe(0);
});

test('a page that is gone is told, with exit code 1', async () => {
  site.answers.delete('/replay/');
  const { code, text } = await run(catalogueFolder(FOLDER));
  expect(text).toContain('Session Replay: its page is gone, find another one: https://docs.example/replay/');
  expect(code).toBe(1);
});

test('a page with another title, and one that changed since, are told', async () => {
  site.page('/replay/', 'Replays &#38; more | Docs');
  site.page('/profiling/', 'Profiling', { 'last-modified': 'Wed, 14 Oct 2026 07:28:00 GMT' });
  const { code, text } = await run(catalogueFolder(FOLDER));
  expect(text).toContain('its page was called "Session Replay" and is now "Replays & more"');
  expect(text).toContain('Profiling: its page changed on 2026-10-14, after it was checked');
  expect(code).toBe(1);
});

test('the sitemap says when a page changed, and which pages about our topics have no entry', async () => {
  const entry = (path: string, day: string): string =>
    `<url><loc>https://docs.example${path}</loc><lastmod>${day}</lastmod></url>`;
  const pages = entry('/replay/', '2026-11-01') + entry('/accounts/sso/', '2026-11-01') + entry('/blog/', '2026-11-01');
  site.answers.set('/sitemap.xml', { body: '<sitemapindex><sitemap><loc>https://docs.example/more.xml</loc></sitemap></sitemapindex>' });
  site.answers.set('/more.xml', { body: `<urlset>${pages}</urlset>` });
  const { code, text } = await run(catalogueFolder(FOLDER));
  expect(text).toContain('Session Replay: its page changed on 2026-11-01');
  expect(text).toContain('new page, in no entry: https://docs.example/accounts/sso/');
  expect(text).not.toContain('/blog/');
  expect(code).toBe(1);
}); // prettier-ignore

test('an entry that was never checked, or too long ago, is out of date', async () => {
  const text = REPLAY.replace('2026-10-01', '2026-01-01').replace(/ {4}checked: 2026-10-01\n$/u, '');
  const outcome = await run(catalogueFolder({ ...FOLDER, 'replay.yml': text }));
  expect(outcome.text).toContain('Session Replay: last checked on 2026-01-01');
  expect(outcome.text).toContain('Profiling: never checked');
  expect(outcome.code).toBe(1);
});

test('a redirect is told and not followed', async () => {
  site.answers.set('/replay/', { status: 301, headers: { location: '/elsewhere/' } });
  const { code, text } = await run(catalogueFolder(FOLDER));
  expect(text).toContain('its page moved from https://docs.example/replay/ to /elsewhere/');
  expect(site.asked).not.toContain('/elsewhere/');
  expect(code).toBe(1);
});

test('a page that does not answer in time is not taken for gone', async () => {
  site.answers.set('/replay/', { hangs: true });
  const { code, text } = await run(catalogueFolder(FOLDER), {}, { deadlineMs: 200 });
  expect(text).toContain('could not be read: https://docs.example/replay/ (no answer within 0.2 s)');
  expect(code).toBe(2);
});

test('a page without end is left at the size cap, and a failing server is told', async () => {
  site.answers.set('/replay/', { body: 'x'.repeat(50_000) });
  site.answers.set('/profiling/', { status: 503 });
  const { code, text } = await run(catalogueFolder(FOLDER), {}, { mostBytes: 10_000 });
  expect(text).toContain('/replay/ (the page is too large)');
  expect(text).toContain('/profiling/ (the server answers 503)');
  expect(code).toBe(2);
});

test.each(['https://evil.example/replay/', 'https://docs.example:8443/replay/', 'https://ana@docs.example/replay/'])(
  '%s is none of the sources and is not asked',
  async (url) => {
    const text = REPLAY.replace('https://docs.example/replay/', url);
    const asked: string[] = [];
    const fetch: CatalogueTools['fetch'] = (address, init) => {
      asked.push(address);
      return site.fetch(address, init);
    };
    const outcome = await run(catalogueFolder({ ...FOLDER, 'replay.yml': text }), {}, { fetch });
    expect(outcome.text).toContain('is none of the sources');
    expect(asked).not.toContain(url);
  },
); // prettier-ignore

test('a sitemap of somebody else is not asked for', async () => {
  const index = '<sitemapindex><sitemap><loc>https://evil.example/a.xml</loc></sitemap></sitemapindex>';
  site.answers.set('/sitemap.xml', { body: index });
  const { text } = await run(catalogueFolder(FOLDER));
  expect(text).toContain(
    'could not be read: https://evil.example/a.xml (evil.example is none of the sources)',
  );
});

test('refresh shows a diff and writes nothing until it is accepted', async () => {
  site.page('/replay/', 'Session Replays | Docs');
  const folder = catalogueFolder(FOLDER);
  const path = join(folder, 'replay.yml');
  const shown = await run(folder, { command: 'refresh' });
  expect(readFileSync(path, 'utf8')).toBe(REPLAY);
  expect(shown.text).toContain(`--- ${path}
+++ ${path}
@@ -7,12 +7,13 @@
     solves: Plays back the session
     needs: [Faults cannot be reproduced]
     url: https://docs.example/replay/
-    title: Session Replay
-    checked: 2026-10-01
+    title: "Session Replays"
+    checked: 2026-11-21
   - feature: Profiling
     product: Profiling
     tier: Team
     solves: Shows slow functions
     needs: [Slow code]
     url: https://docs.example/profiling/
-    checked: 2026-10-01
+    title: "Profiling & flame graphs"
+    checked: 2026-11-21
`);
  expect(shown.text).toContain('Nothing was written.');

  const accepted = await run(folder, { command: 'refresh', accept: true });
  expect(accepted.text).toContain(`Written: ${path}`);
  expect(readFileSync(path, 'utf8')).toContain('# A remark that stays.');
  expect(readFileSync(path, 'utf8')).toContain('# and this one');
  expect(await run(folder)).toMatchObject({ code: 0 });
  expect((await run(folder, { command: 'refresh' })).text).toContain('Nothing to change.');
});

test('refresh leaves an entry alone whose page is gone: only a person finds the right one', async () => {
  site.answers.delete('/replay/');
  const folder = catalogueFolder(FOLDER);
  const { text } = await run(folder, { command: 'refresh', accept: true });
  expect(text).toContain('its page is gone');
  expect(readFileSync(join(folder, 'replay.yml'), 'utf8')).toContain('title: Session Replay\n    checked: 2026-10-01');
}); // prettier-ignore

test('sources with mistakes are told with their lines', async () => {
  const sources = 'hosts: [docs.example]\nsitemap: []\nsitemaps: [https://evil.example/sitemap.xml]\n';
  const folder = catalogueFolder({ ...FOLDER, 'sources.yml': sources });
  await expect(run(folder)).rejects.toThrow(CatalogueError);
  await expect(run(folder)).rejects.toThrow(/line 2: sitemap: is not known here: did you mean sitemaps\?/u);
});
