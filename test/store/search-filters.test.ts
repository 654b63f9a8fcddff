import type { Filter, Query, Scope } from '../../src/domain/query/query.js';
import { ASKING, deal, JANE, LI, not, NOW, OMAR, query, word } from '../support/mirror/deals.js';
import { mirrorUnderTest } from '../support/mirror/mirror-under-test.js';

const { put, write, mirror, ids: found } = mirrorUnderTest();

const days = (ago: number): string => new Date(NOW.getTime() - ago * 86_400_000).toISOString();
const byId = { sort: { key: 'name', descending: false } } as const;
/** Titles are in the order of the ids. */
const ids = (...filters: readonly (Filter | Partial<Query>)[]) => found({ ...byId }, ...filters);

beforeEach(async () => {
  await mirror().note({
    schema: {
      dataSourceId: 'ds',
      stages: ['Discovery', '1-Demo', '2-Demo', 'Won', 'Lost', 'Duplicate'],
      properties: [
        { id: 'cf', name: 'Confidence (SE)' },
        { id: 'tw', name: 'Technical win' },
      ],
      roles: [
        { role: 'technical_win', propertyId: 'tw' },
        { role: 'visibility', propertyId: 'gone' },
      ],
    },
  });
  await put(
    deal({
      ...{
        id: 'a',
        title: 'A',
        customer: 'Acme Holding',
        stage: '1-Demo',
        role: 'demo',
        se: [JANE],
        amount: 50_000,
      },
      ...{ close: '2026-12-31', created: '2026-03-01T23:30:00Z', features: 'Session Replay, Crons' },
      ...{ edited: days(20), properties: { cf: 'High', tw: 'Yes' } },
    }),
    deal({
      ...{ id: 'b', title: 'B', customer: 'Globex', stage: '2-Demo', role: 'demo', se: [OMAR], ae: [JANE] },
      ...{ amount: 120_000, close: '2027-01-15', created: '2026-04-01T10:00:00Z', edited: days(14) },
      ...{ properties: { cf: 'Low' } },
    }),
    deal({
      ...{ id: 'c', title: 'C', customer: 'Initech', members: [LI], created: '2026-05-01T10:00:00Z' },
      ...{ edited: days(3) },
    }),
    deal({ id: 'w', title: 'W', customer: 'Acme Won', stage: 'Won', role: 'won', amount: 1 }),
    deal({ id: 'x', title: 'X', customer: 'Acme Lost', stage: 'Lost', role: 'lost' }),
    deal({ id: 'y', title: 'Y', customer: 'Acme Twice', stage: 'Duplicate', role: 'duplicate' }),
    deal({ id: 'z', title: 'Z', customer: 'Acme Old', archived: true }),
  );
});

describe('the scope', () => {
  test.each<[Scope, readonly string[]]>([
    ['active', ['a', 'b', 'c']],
    ['won', ['w']],
    ['lost', ['x']],
    ['closed', ['w', 'x', 'y']],
    ['all', ['a', 'b', 'c', 'w', 'x', 'y', 'z']],
  ])('%s shows its own deals and no others (S0-16, S0-17, S0-25)', async (scope, expected) => {
    expect(await ids({ scope })).toEqual(expected);
  });

  test('counts what it leaves out', async () => {
    const { total, closedBesides } = await mirror().search(query(word('acme'), { scope: 'won' }), ASKING);
    expect({ total, closedBesides }).toEqual({ total: 1, closedBesides: 2 });
  });
});

describe('a stage', () => {
  test('is found by its name, and by its name without the number', async () => {
    expect(await ids({ key: 'stage', negated: false, stages: ['1-demo'] })).toEqual(['a']);
    expect(await ids({ key: 'stage', negated: false, stages: ['Demo'] })).toEqual(['a', 'b']);
    expect(await ids({ key: 'stage', negated: false, stages: ['1-Demo', 'Discovery'] })).toEqual(['a', 'c']);
    expect(await ids(not({ key: 'stage', negated: false, stages: ['Demo'] }))).toEqual(['c']);
  });
});

describe('words of one place', () => {
  test.each<[string, Filter, readonly string[]]>([
    ['a customer', { key: 'customer', negated: false, text: 'acm hold' }, ['a']],
    ['a misspelt customer', { key: 'customer', negated: false, text: 'glboex' }, ['b']],
    ['no such customer', { key: 'customer', negated: false, text: 'umbrella' }, []],
    ['a feature', { key: 'feature', negated: false, text: 'crons' }, ['a']],
    ['a property', { key: 'property', negated: false, name: 'confidence (SE)', text: 'high' }, ['a']],
    ['a box', { key: 'property', negated: false, name: 'Technical Win', text: 'yes' }, ['a']],
    ['an unknown property', { key: 'property', negated: false, name: 'Colour', text: 'red' }, []],
    ['not a feature', { key: 'feature', negated: true, text: 'crons' }, ['b', 'c']],
    [
      'not a property, also where it is empty',
      { key: 'property', negated: true, name: 'Confidence (SE)', text: 'high' },
      ['b', 'c'],
    ],
  ])('%s', async (_what, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test('a feature is also found in the feature mapping of the page (S0-19)', async () => {
    await write('c', 'Profiling for the mobile team', 'Profiling for the mobile team');
    expect(await ids({ key: 'feature', negated: false, text: 'profiling' })).toEqual(['c']);
  });

  test('a role is asked for by the name of its property, as long as there is one', async () => {
    expect((await mirror().vocabulary()).roles).toEqual({ technical_win: 'Technical win' });
  });

  test('N14: a renamed property is asked for by its new name at once', async () => {
    const schema = { dataSourceId: 'ds', stages: [], properties: [{ id: 'cf', name: 'Trust' }], roles: [] };
    await mirror().note({ schema });
    expect(await ids({ key: 'property', negated: false, name: 'Trust', text: 'high' })).toEqual(['a']);
    expect(await ids({ key: 'property', negated: false, name: 'Confidence (SE)', text: 'high' })).toEqual([]);
  });
});

describe('people', () => {
  test.each<[string, Filter, readonly string[]]>([
    ['me as SE', { key: 'se', negated: false, person: { kind: 'me' } }, ['a']],
    ['me as AE', { key: 'ae', negated: false, person: { kind: 'me' } }, ['b']],
    ['nobody as SE', { key: 'se', negated: false, person: { kind: 'nobody' } }, ['c']],
    ['somebody as SE', { key: 'se', negated: true, person: { kind: 'nobody' } }, ['a', 'b']],
    ['nobody as AE', { key: 'ae', negated: false, person: { kind: 'nobody' } }, ['a', 'c']],
    ['nobody at all', { key: 'member', negated: false, person: { kind: 'nobody' } }, []],
    ['me in any role', { key: 'member', negated: false, person: { kind: 'me' } }, ['a', 'b']],
    [
      'a name without its accents',
      { key: 'se', negated: false, person: { kind: 'name', name: 'jane doe' } },
      ['a'],
    ],
    ['a first name', { key: 'se', negated: false, person: { kind: 'name', name: 'omar' } }, ['b']],
    ['a misspelt name', { key: 'se', negated: false, person: { kind: 'name', name: 'haddda' } }, ['b']],
    ['a member', { key: 'member', negated: false, person: { kind: 'name', name: 'Li Wei' } }, ['c']],
    ['nobody', { key: 'se', negated: false, person: { kind: 'name', name: 'Nobody' } }, []],
    ['an e-mail', { key: 'se', negated: false, person: { kind: 'email', email: 'JANE@example.com' } }, ['a']],
    ['everybody but one', { key: 'se', negated: true, person: { kind: 'name', name: 'omar' } }, ['a', 'c']],
  ])('%s', async (_who, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });
});

describe('amounts, dates and silence', () => {
  test.each<[string, Filter, readonly string[]]>([
    ['amount:>50k', { key: 'amount', negated: false, comparison: '>', amount: 50_000 }, ['b']],
    ['amount:>=50k', { key: 'amount', negated: false, comparison: '>=', amount: 50_000 }, ['a', 'b']],
    ['amount:50k', { key: 'amount', negated: false, comparison: '=', amount: 50_000 }, ['a']],
    [
      '-amount:>50k, also without any',
      { key: 'amount', negated: true, comparison: '>', amount: 50_000 },
      ['a', 'c'],
    ],
    ['close:<=2026-12-31', { key: 'close', negated: false, comparison: '<=', date: '2026-12-31' }, ['a']],
    ['close:>2026-12-31', { key: 'close', negated: false, comparison: '>', date: '2026-12-31' }, ['b']],
    ['activity:>14d', { key: 'activity', negated: false, comparison: '>', days: 14 }, ['a']],
    ['activity:>=14d', { key: 'activity', negated: false, comparison: '>=', days: 14 }, ['a', 'b']],
    ['activity:<7d', { key: 'activity', negated: false, comparison: '<', days: 7 }, ['c']],
    ['activity:3d', { key: 'activity', negated: false, comparison: '=', days: 3 }, ['c']],
  ])('%s', async (_text, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test('a day of creation is a day where the caller lives', async () => {
    const on: Filter = { key: 'created', negated: false, comparison: '=', date: '2026-03-02' };
    expect(await ids(on)).toEqual(['a']);
    const { total } = await mirror().search(query(on), { ...ASKING, timeZone: 'America/New_York' });
    expect(total).toBe(0);
    expect(await ids({ ...on, comparison: '>' })).toEqual(['b', 'c']);
    expect(await ids({ ...on, comparison: '<=' })).toEqual(['a']);
    expect(await ids({ ...on, comparison: '<' })).toEqual([]);
    expect(await ids({ ...on, comparison: '>=' })).toEqual(['a', 'b', 'c']);
  });

  test('an unknown time zone counts as UTC', async () => {
    const on: Filter = { key: 'created', negated: false, comparison: '=', date: '2026-03-01' };
    const { total } = await mirror().search(query(on), { ...ASKING, timeZone: 'Mars/Olympus' });
    expect(total).toBe(1);
  });
});

describe('the order', () => {
  test.each<[Query['sort'], readonly string[]]>([
    [{ key: 'created', descending: true }, ['c', 'b', 'a']],
    [{ key: 'created', descending: false }, ['a', 'b', 'c']],
    [{ key: 'activity', descending: true }, ['c', 'b', 'a']],
    [{ key: 'activity', descending: false }, ['a', 'b', 'c']],
    [{ key: 'amount', descending: true }, ['b', 'a', 'c']],
    [{ key: 'amount', descending: false }, ['a', 'b', 'c']],
    [{ key: 'close', descending: true }, ['b', 'a', 'c']],
    [{ key: 'name', descending: true }, ['c', 'b', 'a']],
    [{ key: 'relevance', descending: true }, ['c', 'b', 'a']],
  ])('by %j puts deals without the value last (S0-22, S0-23)', async (sort, expected) => {
    expect(await found({ sort })).toEqual(expected);
  });

  test('of equals is always the same', async () => {
    await mirror().clear();
    await put(...['q3', 'q1', 'q2'].map((id) => deal({ id, title: 'Same', amount: 5 })));
    expect(await found({ sort: { key: 'amount', descending: true } })).toEqual(['q1', 'q2', 'q3']);
  });
});

describe('the last activity', () => {
  const activity = async (id: string) => (await mirror().find(id))?.lastActivity;

  test('N24: is the newest of edit, comment, change log and posting, and says which (S0-23)', async () => {
    const at = new Date('2026-11-19T10:00:00Z');
    expect(await activity('w')).toMatchObject({ kind: 'created' });
    expect(await activity('a')).toEqual({ at: new Date(days(20)), kind: 'page_edit' });
    const changedAt = new Date('2026-11-10T00:00:00Z');
    await mirror().putBody('a', { text: '', featureMapping: '', changedAt }, NOW);
    expect(await activity('a')).toEqual({ at: changedAt, kind: 'change_log' });
    const comment = {
      id: 'k',
      author: 'Jane',
      text: 'hello',
      links: [],
      createdAt: new Date('2026-11-12T10:00:00Z'),
    };
    await mirror().putComments('a', [comment], NOW);
    expect(await activity('a')).toEqual({ at: comment.createdAt, kind: 'comment' });
    await mirror().addOwnComment({ ...comment, id: 'own', opportunityId: 'a', createdAt: at });
    expect(await activity('a')).toEqual({ at, kind: 'posting' });
    expect(await found({ sort: { key: 'activity', descending: true } })).toEqual(['a', 'c', 'b']);
  });

  test('stays what Opp posted when that is resolved, and goes back when it is taken back', async () => {
    const at = new Date('2026-11-19T10:00:00Z');
    const own = {
      id: 'own',
      opportunityId: 'a',
      author: 'Ana via Opp',
      text: 'signed',
      links: [],
      createdAt: at,
    };
    await mirror().addOwnComment(own);
    await mirror().putComments('a', [], NOW);
    expect(await activity('a')).toEqual({ at, kind: 'posting' });
    const later = { ...own, id: 'later', createdAt: new Date('2026-11-19T11:00:00Z') };
    await mirror().addOwnComment({ ...own, id: 'there' });
    await mirror().addOwnComment(later);
    expect(await activity('a')).toEqual({ at: later.createdAt, kind: 'posting' });
    await mirror().removeOwnComment({ opportunityId: 'a', commentId: 'later' });
    expect(await activity('a')).toEqual({ at, kind: 'posting' });
    await mirror().removeOwnComment({ opportunityId: 'a', commentId: 'there' });
    expect(await activity('a')).toEqual({ at: new Date(days(20)), kind: 'page_edit' });
    expect(await found({ terms: [word('signed')] })).toEqual([]);
  });

  test('goes back when the comment that made it is resolved', async () => {
    const comment = {
      id: 'k',
      author: 'Jane',
      text: 'hello',
      links: [],
      createdAt: new Date('2026-11-12T10:00:00Z'),
    };
    await mirror().putComments('a', [comment], NOW);
    await mirror().putComments('a', [], NOW);
    expect(await activity('a')).toEqual({ at: new Date(days(20)), kind: 'page_edit' });
  });
});

test('a deal that the mirror does not have is not found', async () => {
  expect(await mirror().find('nowhere')).toBeUndefined();
});

test('the vocabulary names the stages and properties of the database, and stages in use', async () => {
  await put(deal({ id: 'o', title: 'O', stage: 'Old stage' }));
  const { stages, properties } = await mirror().vocabulary();
  expect(stages).toEqual(['Discovery', '1-Demo', '2-Demo', 'Won', 'Lost', 'Duplicate', 'Old stage']);
  expect(properties).toEqual(['Confidence (SE)', 'Technical win']);
});
