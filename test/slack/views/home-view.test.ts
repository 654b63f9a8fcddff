import fc from 'fast-check';
import type { Home } from '../../../src/domain/home/home.js';
import type { HomeDeal } from '../../../src/domain/home/home-deal.js';
import { inHomeOrder, loadOf, movesOf, nextDate } from '../../../src/domain/home/home-deal.js';
import type { Reason } from '../../../src/domain/staleness/reason.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { wordsFor } from '../../../src/slack/text/problem-words.js';
import { allMovesModal } from '../../../src/slack/views/home-moves.js';
import { homeFace, homeProblem, homeView } from '../../../src/slack/views/home-view.js';
import { textOf } from '../../support/desk-hand.js';
import { deal, nasty } from './hostile-data.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const TODAY = '2026-11-23';

const plainDeal: HomeDeal = {
  opportunity: {
    ...{ id: 'acme', url: 'https://www.notion.so/acme', title: 'Acme – Platform', customer: 'Acme' },
    ...{ stage: { name: 'POC', role: 'poc' }, salesEngineers: [], accountExecutives: [], amount: 100 },
    ...{ closeDate: '2026-12-24', createdAt: NOW, lastEditedAt: NOW },
  },
  facts: {
    ...{ demoDate: undefined, nextStepDate: undefined, closeDate: '2026-12-24', poc: undefined },
    stageRole: 'poc',
  },
  daysQuiet: 2,
  reasons: [],
  updates: { last: { tldr: 'POC running' }, ourItems: [], theirItems: [] },
};

const SETTINGS: Home['settings'] = {
  ...{ reminders: true, digest: true, weekdays: ['monday'], hour: 9, dateLanguage: 'en-GB' },
  defaultSort: undefined,
};

function homeOf(deals: readonly HomeDeal[], change: Partial<Home> = {}): Home {
  const ordered = inHomeOrder(deals, TODAY);
  return {
    ...{ today: TODAY, timeZone: 'Europe/Lisbon', page: 0, offset: 0, total: ordered.length },
    pages: Math.max(1, Math.ceil(ordered.length / 10)),
    deals: ordered.slice(0, 10),
    needing: ordered.filter(({ reasons }) => reasons.length > 0).length,
    ...movesOf(ordered, TODAY),
    load: loadOf(ordered),
    capacity: { active_deals: 40, pocs: 3 },
    ...{ handed: [], drafts: [], collected: [], settings: SETTINGS },
    health: {
      ...{ complete: true, readCount: 212, expectedCount: undefined, activeCount: 100 },
      ...{ freshAt: new Date(NOW.getTime() - 40_000), syncing: false },
    },
    ...change,
  };
}

const viewOf = (home: Home) => homeView(homeFace(home, NOW), '{}');
const said = (home: Home): string => textOf(viewOf(home).blocks);

describe('Home', () => {
  test('lists those that need somebody first, then the others by their next date', () => {
    const step = (
      id: string,
      nextStepDate: string | undefined,
      reasons: readonly Reason[] = [],
    ): HomeDeal => ({
      ...plainDeal,
      opportunity: { ...plainDeal.opportunity, id, title: id },
      facts: { ...plainDeal.facts, closeDate: undefined, nextStepDate },
      reasons,
    });
    const quiet = step('quiet', undefined, [{ kind: 'quiet', days: 20, since: 'comment' }]);
    const deals = [step('never', undefined), step('later', '2026-12-01'), step('soon', '2026-11-24'), quiet];
    expect(inHomeOrder(deals, TODAY).map(({ opportunity }) => opportunity.id)).toEqual([
      ...['quiet', 'soon', 'later', 'never'],
    ]);
    expect(said(homeOf(deals))).toMatch(
      /Need you \(1\)[\s\S]*Quiet: 20 days since a comment[\s\S]*By next date \(3\)[\s\S]*next step tomorrow[\s\S]*in 8 days/u,
    );
  });

  test('names the soonest date that is not over', () => {
    const facts: HomeDeal['facts'] = {
      ...plainDeal.facts,
      ...{ nextStepDate: '2026-11-20', demoDate: '2026-11-30', poc: { start: undefined, end: '2026-11-26' } },
    };
    expect(nextDate({ facts }, TODAY)).toEqual({ kind: 'poc_end', date: '2026-11-26' });
  });

  test('says whose move it is, the oldest item of each deal first (S2-33, S2-34)', () => {
    const updates = {
      last: undefined,
      ourItems: [
        { text: 'Send report', since: '2026-11-20' },
        { text: 'Fix SSO', since: '2026-11-01' },
      ],
      theirItems: [{ text: 'Return redlines', since: TODAY }],
    };
    const text = said(homeOf([{ ...plainDeal, updates }]));
    expect(text).toMatch(/Your move \(2\)\s+• Fix SSO \+1 – \s*Acme – Platform\s*, for 22 days/u);
    expect(text).toMatch(/Their move \(1\)\s+• Return redlines – \s*Acme – Platform\s*, since today/u);
    expect(text).toContain('POC · closes 24 Dec 2026 · your move');
    expect(textOf(allMovesModal(movesOf([{ ...plainDeal, updates }], TODAY)).blocks)).toContain(
      '• Fix SSO, for 22 days\n• Send report, for 3 days',
    );
  });

  test('shows the load against the playbook’s numbers, and that they judge nobody (S4-7, C15)', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...plainDeal,
      opportunity: { ...plainDeal.opportunity, id: `d${n}` },
    }));
    const text = said(homeOf(many));
    expect(text).toContain('▰▰▰▰▰▰▰▰▰▰ 60 of 40 active deals, more than planned');
    expect(text).toContain('Planning numbers of the playbook');
    expect(said(homeOf([plainDeal]))).toContain('▱▱▱▱▱▱▱▱▱▱ 1 of 40 active deals');
    expect(said(homeOf([plainDeal]))).toContain('▰▰▰▱▱▱▱▱▱▱ 1 of 3 POCs');
  });

  test('tells how much of the database was read, how long ago, and when that was true (S0-11)', () => {
    expect(said(homeOf([]))).toContain('Notion: 212 of 212 read · 40 s ago · as of 10:00');
    const reading = {
      ...homeOf([]).health,
      complete: false,
      readCount: 40,
      expectedCount: 212,
      freshAt: undefined,
    };
    expect(said(homeOf([], { health: reading }))).toContain(
      'Notion: 40 of ~212 read so far · not read to the end yet · as of 10:00',
    );
  });

  test('shows what waits: deals handed over, drafts and collected lines', () => {
    const text = said(
      homeOf([plainDeal], {
        handed: [
          {
            opportunityId: 'g',
            title: 'Globex',
            direction: 'to_me',
            by: 'Ben Okafor',
            since: '2026-11-20',
          },
          {
            ...{ opportunityId: 'h', title: 'Hooli', since: TODAY },
            ...{ direction: 'by_me', to: 'Grace Liu', own: true },
          },
          {
            ...{ opportunityId: 'i', title: 'Initech', since: TODAY },
            ...{ direction: 'by_me', to: 'Grace Liu', own: false },
          },
          {
            ...{ opportunityId: 'u', title: 'Umbrella', since: TODAY },
            ...{ direction: 'from_me', to: 'Grace Liu', by: 'Miguel Santos' },
          },
        ],
        drafts: [
          {
            ...{ opportunityId: 'acme', title: 'Acme', what: 'Status update', savedOn: TODAY },
            open: { actionId: 'opp_status_edit', value: 'draft-1' },
          },
        ],
        collected: [{ opportunityId: 'acme', title: 'Acme', count: 3 }],
      }),
    );
    expect(text).toMatch(/Handed to you\s+Globex\nfrom Ben Okafor, since 20 Nov 2026: accept/u);
    expect(text).toMatch(
      /Handed over by you\s+Hooli\nto Grace Liu, since 23 Nov 2026: no answer yet, so it is still yours\s/u,
    );
    expect(text).toMatch(/Initech\nto Grace Liu, since 23 Nov 2026: no answer yet\s/u);
    expect(text).toMatch(
      /Handed over by others\s+Umbrella\nto Grace Liu by Miguel Santos, since 23 Nov 2026: no answer yet, so/u,
    );
    expect(text).toContain('Status update, begun 23 Nov 2026');
    expect(text).toContain('3 lines collected');
  });

  test('says in its settings when the digest comes, how dates look and how lists are sorted', () => {
    expect(said(homeOf([]))).toContain(
      'Digest: on Monday at 09:00 (Europe/Lisbon), when a deal needs you.\nDates look like 21 Nov 2026. Lists: latest activity first.',
    );
    const settings = { ...SETTINGS, digest: false, dateLanguage: 'en-US', defaultSort: 'close' } as const;
    const text = said(homeOf([plainDeal], { settings }));
    expect(text).toContain('Digest: off.');
    expect(text).toContain('Dates look like Nov 21, 2026. Lists: soonest close date first.');
    expect(text).toContain('closes Dec 24, 2026');
    expect(text).toContain('Digest settings');
  });

  test('S32: whatever people and Notion call things, Slack takes it: ≤ 100 blocks, ≤ 250 KB', () => {
    const item = fc.record({ text: nasty(3000), since: fc.constantFrom('2026-01-01', TODAY, '') });
    const items = fc.array(item, { maxLength: 12 });
    const reason: fc.Arbitrary<Reason> = fc.oneof(
      fc.constantFrom<Reason>({ kind: 'trouble_twice' }, { kind: 'no_sales_engineer' }),
      fc.record({
        kind: fc.constant('our_item_old' as const),
        days: fc.nat(),
        text: nasty(3000),
        others: fc.nat(),
      }),
    );
    const homeDeal: fc.Arbitrary<HomeDeal> = fc.record({
      opportunity: deal,
      facts: fc.constant(plainDeal.facts),
      daysQuiet: fc.nat(),
      reasons: fc.array(reason, { maxLength: 3 }),
      updates: fc.record({
        last: fc.record({ tldr: nasty(3000) }),
        ...{ ourItems: items, theirItems: items },
      }),
    });
    const deals = fc.array(homeDeal, { minLength: 1, maxLength: 60 });
    const title = nasty(2000);
    const handed = { opportunityId: fc.uuid(), title, since: fc.constant(TODAY) };
    const waiting = fc.record({
      handed: fc.array(
        fc.oneof(
          fc.record({ ...handed, direction: fc.constant('to_me' as const), by: nasty(300) }),
          fc.record({
            ...{ ...handed, direction: fc.constant('by_me' as const), to: nasty(300), own: fc.boolean() },
          }),
          fc.record({
            ...{ ...handed, direction: fc.constant('from_me' as const), to: nasty(300), by: nasty(300) },
          }),
        ),
        { maxLength: 9 },
      ),
      drafts: fc.array(
        fc.record({
          ...{ opportunityId: fc.uuid(), title, what: nasty(300), savedOn: fc.constant(TODAY) },
          open: fc.record({ actionId: fc.constant('opp_status_edit'), value: fc.uuid() }),
        }),
        { maxLength: 9 },
      ),
      collected: fc.array(fc.record({ opportunityId: fc.uuid(), title, count: fc.nat() }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(deals, waiting, fc.boolean(), (some, waits, reminders) => {
        const unique = some.map((one, n) => ({
          ...one,
          opportunity: { ...one.opportunity, id: `${one.opportunity.id}${n}` },
        }));
        const home = homeOf(unique, {
          ...waits,
          page: 3,
          pages: 6,
          offset: 30,
          settings: { ...SETTINGS, reminders },
        });
        expect(checkView(viewOf(home), 'home')).toEqual([]);
        expect(checkView(allMovesModal(home), 'modal')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('S32: a problem in its place', () => {
    const entries = [{ usage: '/opp find acme', summary: 'finds <things> & more' }];
    fc.assert(
      fc.property(nasty(3000), (email) => {
        const words = wordsFor({ kind: 'caller_unknown_to_notion', email });
        expect(checkView(homeView(homeProblem(words, entries), ''), 'home')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
