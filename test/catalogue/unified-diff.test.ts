import fc from 'fast-check';
import { unifiedDiff } from '../../src/catalogue/unified-diff.js';
import { pageTitle, readSitemap } from '../../src/catalogue/read-html.js';

test('equal texts have no difference', () => {
  expect(unifiedDiff('a.yml', 'x\ny\n', 'x\ny\n')).toBe('');
});

test('changes far apart stand in hunks of their own', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const after = before.map((line) => (line === 'line 2' || line === 'line 17' ? `${line}!` : line));
  const diff = unifiedDiff('a.yml', before.join('\n'), after.join('\n'));
  expect(diff.match(/^@@.*@@$/gmu)).toEqual(['@@ -1,6 +1,6 @@', '@@ -15,6 +15,6 @@']);
});

test('a difference, applied, is the new text', () => {
  const anyLines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anyLines, anyLines, (before, after) => {
      const diff = unifiedDiff('x', `${before.join('\n')}\n`, `${after.join('\n')}\n`);
      expect(diff === '' ? before : applied(before, diff)).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

function applied(before: readonly string[], diff: string): readonly string[] {
  const out: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const start = /^@@ -(\d+)/u.exec(line)?.[1];
    if (start !== undefined) {
      out.push(...before.slice(at, Number(start) - 1));
      at = Number(start) - 1;
    } else if (line.startsWith('+')) {
      out.push(line.slice(1));
    } else {
      expect(before[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) out.push(line.slice(1));
      at += 1;
    }
  }
  return [...out, ...before.slice(at)];
}

test.each([
  ['<title>Session Replay | Sentry Docs</title>', 'Session Replay'],
  ['<TITLE data-x="1">\n  A &amp; B&#39;s &#x2014; C\n</TITLE>', 'A & B\'s'],
  ['<title></title>', undefined],
  ['no html', undefined],
])('the title of %j is %j', (html, title) => {
  expect(pageTitle(html)).toBe(title);
}); // prettier-ignore

test('a broken sitemap has no pages, and no trouble', () => {
  expect(readSitemap('<urlset><url><loc>not an address</loc></url><url>')).toEqual({ isIndex: false, pages: [] });
}); // prettier-ignore
