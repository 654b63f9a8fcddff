import { isOpen, pageWith, sample, STARTS, textOf, wordsIn } from './sample.js';
import { ACME_PAGE_ID } from '../../../src/sandbox/data/acme.js';
import type { SeedComment, SeedPage } from '../../../src/sandbox/notion/seed.js';

const HEADER = /^(\d{4}-\d\d-\d\d) — Last (\d+) (days|weeks)$/;
const TIMELINE = /^(\d{4}-\d\d-\d\d): (.+)$/;

interface Told {
  readonly page: SeedPage;
  readonly comment: SeedComment;
  readonly sections: readonly string[];
}

function updatesOf(pages: readonly SeedPage[]): Told[] {
  return pages.flatMap((page) =>
    page.comments
      .filter(({ text }) => HEADER.test(text.split('\n')[0] ?? ''))
      .map((comment) => ({ page, comment, sections: comment.text.split('\n\n') })),
  );
}

const told = updatesOf(sample().pages);

function section(told: Told, label: string): string | undefined {
  return told.sections
    .find((text) => text.startsWith(label))
    ?.slice(label.length)
    .trim();
}

function timelineOf({ sections }: Told): { date: string; text: string }[] {
  return (sections.at(-1) ?? '').split('\n').map((line) => {
    const [, date = '', text = ''] = TIMELINE.exec(line) ?? [];
    return { date, text };
  });
}

test('there are several hundred status updates, on most active deals', () => {
  expect(told.length).toBeGreaterThan(400);
  const active = sample().pages.filter(isOpen);
  expect(new Set(told.map(({ page }) => page)).size).toBeGreaterThan(active.length / 2);
});

test('each update has the sections of the format in their order (S0-67)', () => {
  for (const one of told) {
    const labels = one.sections.slice(1, -1).map((text) => text.split(/[:(]/u)[0]?.trim());
    const risks = labels.includes('Risks') ? ['Risks'] : [];
    expect(labels).toEqual(['TLDR', 'Sentiment', ...risks, 'Open items', 'Open items']);
    expect(section(one, `Open items (${textOf(one.page, 'Customer')} side):`) ?? 'no customer').not.toBe('');
    expect(section(one, 'Open items (Sentry side):')).toBeDefined();
  }
});

test('each update keeps the word budgets 15, 7, 10 and 15 (S0-61, 62, 64, 65, 66)', () => {
  const over = told.flatMap((one) => [
    ...[section(one, 'TLDR:') ?? ''].filter((text) => wordsIn(text) > 15 || text === ''),
    ...[section(one, 'Sentiment:') ?? ''].filter((text) => wordsIn(text) > 7 || !/^(✅|‼️) \S/u.test(text)),
    ...one.sections.filter((text) => text.startsWith('Open items')).flatMap(overlongItems),
    ...timelineOf(one).filter(({ date, text }) => date === '' || wordsIn(`${date} ${text}`) > 15),
  ]);
  expect(over).toEqual([]);
});

function overlongItems(text: string): string[] {
  const [, ...items] = text.split('\n');
  return [
    ...(items.length === 0 ? [text] : []),
    ...items.filter((item) => !/^- \S/.test(item) || wordsIn(item) > 10),
  ];
}

test('a bad sentiment names its risk (S0-58)', () => {
  const bad = told.filter((one) => section(one, 'Sentiment:')?.startsWith('‼️'));
  expect(bad.length).toBeGreaterThan(60);
  expect(bad.filter((one) => (section(one, 'Risks:') ?? '') === '')).toEqual([]);
});

test.each(STARTS)('on %s each timeline is newest first and not ahead of its update', (start) => {
  for (const one of updatesOf(sample(start).pages)) {
    const dates = timelineOf(one).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(one.comment.text.slice(0, 10) >= (dates[0] ?? '')).toBe(true);
    expect(one.comment.at.slice(0, 10)).toBe(one.comment.text.slice(0, 10));
  }
});

test('an update never tells what an earlier update of the same deal told', () => {
  for (const page of new Set(told.map((one) => one.page))) {
    const lines = told
      .filter((one) => one.page === page)
      .flatMap((one) => timelineOf(one).map(({ text }) => text));
    expect(lines).toEqual([...new Set(lines)]);
  }
});

test("updates are written by the deal's Sales Engineer, many of them through Opp", () => {
  for (const { page, comment } of told) {
    const engineers = page.properties['Sales Engineer'] ?? [comment.by];
    expect([engineers].flat()).toContain(comment.by);
  }
  const viaOpp = told.filter(({ comment }) => comment.displayName?.endsWith('. via Opp'));
  expect(viaOpp.length).toBeGreaterThan(told.length / 2);
  expect(viaOpp.length).toBeLessThan(told.length);
});

test('Acme has three updates by Ana, the latest about twelve days old', () => {
  const seed = sample();
  const acme = updatesOf([pageWith(seed, ACME_PAGE_ID)]);
  expect(acme).toHaveLength(3);
  expect(acme.map(({ comment }) => comment.displayName)).toEqual(Array(3).fill('Ana P. via Opp'));
  const age = Date.parse('2026-11-18T16:20:00Z') - Date.parse(acme.at(-1)?.comment.at ?? '');
  expect(Math.round(age / 86_400_000)).toBe(12);
});

test('change logs have 1 to 3 words and a rationale of 5 to 7 (S0-46), oldest first', () => {
  const seed = sample();
  let lines = 0;
  for (const page of seed.pages) {
    const entries = page.body.flatMap((block) =>
      block.type === 'bulleted_list_item' ? [/^(\d{4}-\d\d-\d\d) : (.+) \[ (.+) \]$/.exec(block.text)] : [],
    );
    const dates = entries.flatMap((entry) => entry?.[1] ?? []);
    expect(dates).toEqual(dates.toSorted());
    for (const entry of entries) {
      if (entry === null) continue;
      lines += 1;
      expect([entry[0], wordsIn(entry[2] ?? '') <= 3, [5, 6, 7].includes(wordsIn(entry[3] ?? ''))]).toEqual([
        ...[entry[0], true, true],
      ]);
    }
  }
  expect(lines).toBeGreaterThan(200);
});
