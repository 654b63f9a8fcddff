import fc from 'fast-check';
import { ASKING_NOTHING } from '../../../src/domain/query/query.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { questionOf } from '../../../src/slack/views/ask-again.js';
import type { Message } from '../../../src/slack/views/building-blocks.js';
import { opportunityCard } from '../../../src/slack/views/opportunity-card.js';
import { opportunityList, type OpportunityList } from '../../../src/slack/views/opportunity-list.js';
import { queryProblemMessage } from '../../../src/slack/views/query-problem-message.js';
import { sharedList } from '../../../src/slack/views/shared-list.js';
import { NOW, row } from '../../services/find/mirror-of.js';
import { QUERIES, TYPED } from '../../domain/query/queries.js';
import { parse, understood } from '../../domain/query/vocabulary.js';

const TRUST = {
  complete: true,
  readCount: 212,
  expectedCount: undefined,
  activeCount: 14,
  freshAt: new Date(NOW.getTime() - 40_000),
  syncing: false,
};

function listOf(given: Partial<OpportunityList> = {}): OpportunityList {
  const deals = given.deals ?? [row({ title: 'Acme renewal', closeDate: '2026-12-12' })];
  return {
    query: ASKING_NOTHING,
    text: '',
    offset: 0,
    pageSize: 8,
    deals,
    total: deals.length,
    closedBesides: 0,
    state: TRUST,
    customers: [],
    ...given,
  };
}

interface Shown {
  readonly label: string;
  readonly value: string;
}

function buttonsOf({ blocks }: Message): Shown[] {
  return blocks.flatMap((block) =>
    block.type !== 'actions'
      ? []
      : block.elements.flatMap((one) =>
          one.type === 'button' ? [{ label: one.text.text, value: one.value ?? '' }] : [],
        ),
  );
}

const labels = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);
const all = (message: Message): string => JSON.stringify(message);

describe('the list', () => {
  test('says what was understood, what happened last, and how complete and fresh it is (S0-11, S0-16, S0-23)', () => {
    const query = understood('acme stage:demo ae:@U012ABCDEF');
    const message = opportunityList(listOf({ query, total: 3, state: TRUST }), NOW);
    for (const words of [
      'Active opportunities for “acme”',
      'stage:Demo',
      'active only',
      'closes 12 Dec 2026',
    ])
      expect(all(message)).toContain(words);
    expect(all(message)).toContain('comment 3 days ago');
    expect(all(message)).toContain('{"type":"user","user_id":"U012ABCDEF"}');
    expect(message.text).toContain('3 of 14 active · 212 of 212 read · 40 s ago');
  });

  test.each([
    [{ complete: false, syncing: true, readCount: 148, expectedCount: 212 }, '148 of ~212 read so far'],
    [{ complete: true, syncing: true, readCount: 148, expectedCount: 212 }, '148 of 212 read so far'],
    [{ complete: false, syncing: true, expectedCount: undefined }, '212 read so far'],
    [{ complete: false }, 'only 212 read: Notion did not give the whole list'],
    [{ freshAt: undefined, complete: false, syncing: true }, 'not read to the end yet'],
  ])('never claims more than is known: %j', (state, words) => {
    expect(opportunityList(listOf({ state: { ...TRUST, ...state } }), NOW).text).toContain(words);
  });

  test('pages with the question in the buttons', () => {
    const message = opportunityList(
      listOf({ text: 'acme', offset: 8, total: 30, deals: [row(), row()] }),
      NOW,
    );
    expect(all(message)).toContain('9–10 of 30');
    const pages = buttonsOf(message).filter(({ label }) => /Previous|Next/u.test(label));
    expect(pages.map(({ value }) => questionOf(value))).toEqual([
      { text: 'acme', offset: 0 },
      { text: 'acme', offset: 16 },
    ]);
  });

  test('offers the closed ones that match besides, and the way back (S0-16, S0-25)', () => {
    const query = understood('acme');
    const open = opportunityList(listOf({ query, closedBesides: 2 }), NOW);
    expect(open.text).toContain('2 closed ones match as well.');
    expect(buttonsOf(open)).toContainEqual({ label: 'Include closed', value: '0 acme is:all' });
    const whole = opportunityList(listOf({ query: { ...query, scope: 'all' } }), NOW);
    expect(buttonsOf(whole)).toContainEqual({ label: 'Active only', value: '0 acme' });
  });

  test('asks which customer is meant (S0-24)', () => {
    const message = opportunityList(
      listOf({ query: understood('acme'), customers: ['Acme Corp', 'Acme "West"'] }),
      NOW,
    );
    expect(buttonsOf(message).slice(0, 2)).toEqual([
      { label: 'Acme Corp', value: '0 customer:"Acme Corp"' },
      { label: 'Acme "West"', value: '0 customer:"Acme West"' },
    ]);
  });

  test('can be shared only where that is allowed, and says before what others will see', () => {
    expect(labels(opportunityList(listOf(), NOW))).not.toContain('Share to channel');
    const message = opportunityList(listOf(), NOW, { canShare: true });
    expect(labels(message)).toContain('Share to channel');
    expect(all(message)).toContain('No amounts, people or comments.');
  });

  test('shared, it has names and stages and nothing else', () => {
    const deal = row({ title: 'Acme', amount: 148_000, customer: 'Acme Corp' });
    const shared = sharedList({ deals: [deal], total: 3 }, 'Ana Pereira');
    expect(all(shared)).toContain('Ana Pereira shares an opportunity');
    expect(all(shared)).toContain('Acme – Demo');
    expect(all(shared)).not.toMatch(/148|Corp/u);
  });

  test.each([
    ['acme', 'No active opportunity contains “acme”.', 'Try a shorter word'],
    ['acme stage:demo', 'No active opportunity fits all of this.', 'Leave a word or a filter out.'],
    ['', 'There are no active opportunities.', 'Try a shorter word'],
  ])('of nothing for “%s” says what to do next', (text, title, hint) => {
    const { text: said } = opportunityList(listOf({ query: understood(text), deals: [] }), NOW);
    expect(said).toContain(title);
    expect(said).toContain(hint);
  });

  test('S32: is something Slack takes, whatever the names and the question', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constant('x'.repeat(1999)),
      fc.constant('<&>'.repeat(600)),
    );
    fc.assert(
      fc.property(QUERIES, fc.array(name, { maxLength: 8 }), fc.nat(40), (query, names, more) => {
        const deals = names.map((title) => row({ title, customer: title }));
        const list = listOf({
          query,
          deals,
          total: deals.length + more,
          offset: 8,
          customers: names.slice(0, 5),
          text: 'acme '.repeat(more * 12),
        });
        expect(checkMessage(opportunityList(list, NOW, { canShare: true, note: 'Sent.' }))).toEqual([]);
        if (deals.length > 0) expect(checkMessage(sharedList(list, 'Ana'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what was not understood', () => {
  test('is answered with the guess as a button', () => {
    const parsed = parse('acme stage:dmeo');
    if (parsed.ok) throw new Error('it was understood');
    const message = queryProblemMessage({ ...parsed, text: 'acme stage:dmeo' });
    expect(message.text).toContain('There is no stage “dmeo”. Did you mean “Demo”?');
    expect(buttonsOf(message)).toEqual([{ label: 'Find acme stage:Demo', value: '0 acme stage:Demo' }]);
    expect(all(message)).toContain('acme stage:dmeo');
  });

  test('S32: is something Slack takes, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          TYPED,
          TYPED.map((text) => text.repeat(200)),
        ),
        (text) => {
          const parsed = parse(text);
          if (!parsed.ok) expect(checkMessage(queryProblemMessage({ ...parsed, text }))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the card shows the last activity with its kind and the newest changes (S0-23, S0-44)', () => {
  const { opportunity, lastActivity } = row({ title: 'Acme' });
  const changes = ['2026-11-19 Stage: Demo → POC', `2026-11-01 ${'long '.repeat(200)}`];
  const card = opportunityCard(opportunity, undefined, NOW, { lastActivity, changes });
  expect(card.text).toContain('Last activity: comment 3 days ago');
  expect(all(card)).toContain('• 2026-11-19 Stage: Demo → POC');
  expect(checkMessage(card)).toEqual([]);
});
