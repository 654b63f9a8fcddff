import { vectorOf } from '../../src/store/search-document.js';
import { deal, query, quoted, word, without, ASKING } from '../support/mirror/deals.js';
import { mirrorUnderTest } from '../support/mirror/mirror-under-test.js';

const { put, say, write, ids, mirror } = mirrorUnderTest();

describe('words of a question', () => {
  beforeEach(async () => {
    await put(
      deal({ id: 'cafe', title: 'Café Zürich – session replay', customer: 'Café Zürich AG' }),
      deal({ id: 'acme', title: 'Acme migration', customer: 'Acme', features: 'Session Replay, Crons' }),
      deal({
        id: 'att',
        title: 'AT&T rollout',
        customer: 'AT&T Inc.',
        properties: { site: 'https://att.example' },
      }),
      deal({ id: 'tokyo', title: '東京電力 observability', customer: '東京電力' }),
      deal({ id: 'oslo', title: 'Straße Øst 🚀', customer: 'Øst', properties: { c: 'Confidence High' } }),
    );
    await write('acme', 'They run Kubernetes with a replay of every session');
    await say('oslo', 'Procurement wants the SOC report', 'Champion is on leave until Monday');
  });

  test.each([
    ['cafe', ['cafe']],
    ['ZÜRICH', ['cafe']],
    ['strasse', ['oslo']],
    ['ost', ['oslo']],
    ['OST', ['oslo']],
  ])('%s is found whatever its case and accents (S0-21)', async (text, found) => {
    expect(await ids(word(text))).toEqual(found);
  });

  test('are looked for in title, customer, features, other properties, body and comments', async () => {
    expect(await ids(word('migration'))).toEqual(['acme']);
    expect(await ids(word('crons'))).toEqual(['acme']);
    expect(await ids(word('confidence'))).toEqual(['oslo']);
    expect(await ids(word('kubernetes'))).toEqual(['acme']);
    expect(await ids(word('procurement'))).toEqual(['oslo']);
  });

  test('must all be there, wherever each of them stands', async () => {
    expect(await ids(word('acme'), word('kubernetes'), word('crons'))).toEqual(['acme']);
    expect(await ids(word('acme'), word('procurement'))).toEqual([]);
  });

  test('need only be begun, from three letters on', async () => {
    expect(await ids(word('kub'))).toEqual(['acme']);
    expect(await ids(word('ku'))).toEqual([]);
  });

  test('are found in the plural of what stands there', async () => {
    expect(await ids(word('replays'))).toEqual(await ids(word('replay')));
  });

  test.each([
    ['kubernets', ['acme']],
    ['procuremnet', ['oslo']],
    ['amce', ['acme']],
    ['zurcih', ['cafe']],
  ])('%s is forgiven as a typo', async (text, found) => {
    expect(await ids(word(text))).toEqual(found);
  });

  test('are not bent to something quite different', async () => {
    expect(await ids(word('blockchain'))).toEqual([]);
  });

  test.each([
    ['AT&T', ['att']],
    ['att', ['att']],
    ['at', ['att']],
    ['東京', ['tokyo']],
    ['電力', ['tokyo']],
    ['京東', []],
    ['🚀', ['oslo']],
  ])('%s is found by its parts and signs', async (text, found) => {
    expect(await ids(word(text))).toEqual(found);
  });

  test('in quotes are found in exactly this order only', async () => {
    expect(await ids(quoted('session replay'))).toEqual(['cafe', 'acme']);
    expect(await ids(quoted('replay of every session'))).toEqual(['acme']);
    expect(await ids(quoted('replay session'))).toEqual([]);
    expect(await ids(quoted('sesion replay'))).toEqual([]);
    expect(await ids(quoted('session repl'))).toEqual([]);
  });

  test('in quotes are not put together from two places', async () => {
    expect(await ids(quoted('acme acme'))).toEqual([]);
    expect(await ids(quoted('report champion'))).toEqual([]);
  });

  test('that are unwanted must be nowhere, not even in a comment', async () => {
    expect(await ids(without(word('replay')), { sort: { key: 'name', descending: false } })).toEqual([
      'att',
      'oslo',
      'tokyo',
    ]);
    expect(await ids(word('ost'), without(word('procurement')))).toEqual([]);
    expect(await ids(word('replay'), without(quoted('replay of every')))).toEqual(['cafe']);
  });

  test('that are unwanted exclude only themselves, not longer ones', async () => {
    expect(await ids(word('ost'), without(word('pro')))).toEqual(['oslo']);
  });

  test.each(["'", '\\', ':*', "' | 'acme", '&', '!', '%', '_', '(', '<->', '\u0000'])(
    'that are only signs (%j) ask for nothing and break nothing',
    async (text) => {
      expect(await ids(word(text), word('acme'))).toEqual(['acme']);
    },
  );

  test('may be three thousand characters long', async () => {
    expect(await ids(word('acme '.repeat(600)))).toEqual(['acme']);
    expect(await ids(word('x'.repeat(3000)))).toEqual([]);
  });
});

describe('numbers in names', () => {
  beforeEach(() =>
    put(
      deal({ id: 'n12', title: 'Globex 12', customer: 'Globex', properties: { n: 'OPP-12' } }),
      deal({ id: 'n13', title: 'Globex 13', customer: 'Globex', properties: { n: 'OPP-13' } }),
      deal({ id: 'n120', title: '7-Eleven phase 120', customer: '7-Eleven', properties: { n: 'OPP-120' } }),
    ),
  );

  test('are never taken for their neighbours', async () => {
    expect(await ids(word('globex'), word('12'))).toEqual(['n12']);
    expect(await ids(word('14'))).toEqual([]);
    expect(await ids(word('OPP-12'))).toEqual(['n12']);
    expect(await ids(word('7-eleven'))).toEqual(['n120']);
  });
});

describe('the order of relevance', () => {
  test('puts the deal of exactly this name first, then names, features and the rest', async () => {
    await put(
      deal({ id: 'body', title: 'Initech', customer: 'Initech' }),
      deal({ id: 'feature', title: 'Hooli', customer: 'Hooli', features: 'acme connector' }),
      deal({ id: 'title', title: 'Acmeville and acme friends', customer: 'Umbrella' }),
      deal({ id: 'exact', title: 'Replay', customer: 'Acme' }),
    );
    await write('body', 'acme acme acme acme acme acme');
    expect(await ids(word('acme'))).toEqual(['exact', 'title', 'feature', 'body']);
  });
});

describe('comments', () => {
  test('that were resolved are found no more, and edited ones by their new words', async () => {
    await put(deal({ id: 'd', title: 'Deal', customer: 'Acme' }));
    await say('d', 'budget approved', 'legal review');
    expect(await ids(word('budget'))).toEqual(['d']);
    await say('d', 'security review');
    expect(await ids(word('budget'))).toEqual([]);
    expect(await ids(word('legal'))).toEqual([]);
    expect(await ids(word('security'))).toEqual(['d']);
  });
});

describe('a search document', () => {
  test('N21: of a page with more words than Postgres can hold is cut, not refused', async () => {
    const words = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}`).join(' ');
    expect(vectorOf([{ weight: 'C', text: words }]).text.length).toBeLessThan(1_000_000);
    await put(deal({ id: 'long', title: 'Long', customer: 'Long' }));
    await write('long', words);
    expect(await ids(word('w10'))).toEqual(['long']);
  });
});

test('an answer tells how many there are, of which it gives a page (S0-16)', async () => {
  await put(
    ...Array.from({ length: 12 }, (_, n) =>
      deal({ id: `a${String(n).padStart(2, '0')}`, title: `Acme ${n}` }),
    ),
    deal({ id: 'won', title: 'Acme won', stage: 'Won', role: 'won' }),
    deal({ id: 'gone', title: 'Acme archived', stage: 'Won', role: 'won', archived: true }),
  );
  const byName = query(word('acme'), { sort: { key: 'created', descending: false } });
  const page = await mirror().search(byName, { ...ASKING, offset: 8, limit: 8 });
  expect(page.deals).toHaveLength(4);
  expect(page).toMatchObject({ total: 12, closedBesides: 1 });
  const beyond = await mirror().search(byName, { ...ASKING, offset: 100, limit: 8 });
  expect(beyond).toMatchObject({ deals: [], total: 12, closedBesides: 1 });
});

test('page by page every match comes once, also beyond those that are judged twice', async () => {
  const many = Array.from({ length: 230 }, (_, n) => deal({ id: `m${n}`, title: `Acme number ${n}` }));
  await put(...many);
  const found: string[] = [];
  for (let offset = 0; offset < 240; offset += 30) {
    const { deals } = await mirror().search(query(word('acme')), { ...ASKING, offset, limit: 30 });
    found.push(...deals.map(({ opportunity }) => opportunity.id));
  }
  expect(found).toHaveLength(230);
  expect(new Set(found).size).toBe(230);
});
