import { isOpen, listOf, pageWith, sample, textOf } from './sample.js';
import { AWKWARD_CASES } from '../../../src/sandbox/data/awkward/awkward.js';
import { pageIdOf } from '../../../src/sandbox/data/page.js';
import type { SeedPage } from '../../../src/sandbox/notion/seed.js';

const seed = sample();

function page(name: string): SeedPage {
  const found = AWKWARD_CASES.find((one) => one.name === name);
  return pageWith(seed, found === undefined ? `(no case ${name})` : pageIdOf(found.deal.key));
}

const title = (name: string): string => textOf(page(name), 'Opportunity');
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

test('every awkward case is a page of its own and says what is awkward', () => {
  const cases = AWKWARD_CASES;
  expect(cases.length).toBeGreaterThan(35);
  expect(new Set(cases.map(({ name }) => page(name).id)).size).toBe(cases.length);
  expect(cases.filter(({ what }) => what === '')).toEqual([]);
});

test('one customer has two active deals', () => {
  const kinder = seed.pages.filter((one) => isOpen(one) && textOf(one, 'Customer') === 'Kinder & Kraft');
  expect(kinder).toEqual(expect.arrayContaining([page('twice-a'), page('twice-b')]));
});

test('some names differ only by case or accents', () => {
  expect(title('case-upper')).not.toBe(title('case-lower'));
  expect(title('case-upper').toLowerCase()).toBe(title('case-lower').toLowerCase());
  expect(title('accents-with').toLowerCase()).not.toBe(title('accents-without').toLowerCase());
  expect(bare(title('accents-with'))).toBe(bare(title('accents-without')));
  expect(title('accents-decomposed')).not.toBe(title('accents-decomposed').normalize('NFC'));
});

test('some names are emoji, right to left, without spaces, or 2,000 characters long', () => {
  expect(title('emoji')).toMatch(/\p{Extended_Pictographic}/u);
  expect(title('hebrew')).toMatch(/\p{Script=Hebrew}/u);
  expect(title('arabic')).toMatch(/\p{Script=Arabic}/u);
  expect(title('japanese')).toMatch(/\p{Script=Han}/u);
  expect(title('long-title')).toHaveLength(2000);
});

test("some names are Slack's or Markdown's markup, or carry invisible characters", () => {
  expect(textOf(page('mention'), 'Customer')).toContain('<!channel>');
  expect(title('link')).toContain('<https://');
  expect(textOf(page('ampersand'), 'Customer')).toBe('AT&T');
  expect(title('markup')).toMatch(/\*Bold\*.*_x_ ~y~/);
  expect(title('newline')).toContain('\n');
  expect(title('zero-width')).toContain('\u200b');
  expect(title('quotes')).toMatch(/'.*".*\\/);
});

test('some pages lack a stage, a customer, a Sales Engineer, or everything', () => {
  expect(page('no-stage').properties['Stage']).toBeUndefined();
  expect(page('no-customer').properties['Customer']).toBeUndefined();
  expect(page('no-se').properties['Sales Engineer']).toBeUndefined();
  expect(page('no-title').properties['Opportunity']).toBeUndefined();
  expect(Object.keys(page('title-only').properties).toSorted()).toEqual(['ID', 'Opportunity']);
  expect(page('zero-amount').properties['Amount']).toBe(0);
});

test('a few pages are archived, and one deal is overdue', () => {
  const archived = seed.pages.filter((one) => one.archived === true);
  expect(archived.map(({ id }) => id).toSorted()).toEqual(
    ['archived-active', 'archived-lost', 'archived-duplicate'].map((name) => page(name).id).toSorted(),
  );
  expect(isOpen(page('overdue'))).toBe(true);
  expect(textOf(page('overdue'), 'Close date') < '2026-11-18').toBe(true);
});

test('some Sales Engineers have no e-mail address or have left', () => {
  const email = (id: string | undefined): string | undefined =>
    seed.users.find((user) => user.id === id)?.email;
  const engineers = (name: string): readonly string[] => listOf(page(name), 'Sales Engineer');
  expect(engineers('se-without-email')).toHaveLength(1);
  expect(email(engineers('se-without-email')[0])).toBeUndefined();
  expect(email(engineers('se-left')[0])).toMatch(/^hanna/);
  expect(engineers('two-ses')).toHaveLength(2);
});

test('comments: thirty, none, all resolved, one of 2,000 characters, one typed by hand', () => {
  expect(page('thirty-comments').comments).toHaveLength(30);
  expect(page('no-comments').comments).toEqual([]);
  const resolved = page('all-resolved').comments;
  expect(resolved.length).toBeGreaterThan(2);
  expect(resolved.every((comment) => comment.resolved === true && comment.onBlock === undefined)).toBe(true);
  expect(page('long-comment').comments.at(-1)?.text).toHaveLength(2000);
  expect(page('hand-made-update').comments.at(-1)?.text).toContain('tldr:');
  const counts = seed.pages.map(({ comments }) => comments.length);
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 30]);
});

test('crowds: more than 25 people, 25 features and 100 blocks; tables with odd columns', () => {
  expect(listOf(page('many-people'), 'Members').length).toBeGreaterThan(25);
  expect(listOf(page('many-features'), 'Features').length).toBeGreaterThan(25);
  expect(page('long-body').body.length).toBeGreaterThan(100);
  const widths = page('odd-table').body.flatMap((block) =>
    block.type === 'table' ? [block.rows[0]?.length] : [],
  );
  expect(widths).toEqual([3, 5]);
});
