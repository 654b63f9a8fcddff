import { ASKING_NOTHING } from '../../../src/domain/query/query.js';
import { parseQuery } from '../../../src/domain/query/parse-query.js';
import { refused, understood, VOCABULARY } from './vocabulary.js';

describe('words and phrases', () => {
  test('nothing at all asks for everything active, last touched first (S0-16)', () => {
    expect(understood('   ')).toEqual(ASKING_NOTHING);
  });

  test('each word must be found; the best fit comes first', () => {
    expect(understood('acme renewal')).toEqual({
      terms: [
        { text: 'acme', phrase: false, negated: false },
        { text: 'renewal', phrase: false, negated: false },
      ],
      filters: [],
      scope: 'active',
      sort: { key: 'relevance', descending: true },
    });
  });

  test.each([
    ['"session replay"'],
    ['“session replay”'],
    ['„session   replay“'],
    ['«session replay»'],
    ['"session replay'],
  ])('%s is a phrase, whatever the quotes and even unclosed (S0-21)', (text) => {
    expect(understood(text).terms).toEqual([{ text: 'session replay', phrase: true, negated: false }]);
  });

  test.each([['-demo'], ['—demo'], ['--demo'], ['−demo']])('%s leaves out', (text) => {
    expect(understood(text).terms).toEqual([{ text: 'demo', phrase: false, negated: true }]);
  });

  test('a hyphen inside a word or between words is no exclusion', () => {
    expect(understood('sign-off - acme').terms.map(({ text, negated }) => [text, negated])).toEqual([
      ['sign-off', false],
      ['acme', false],
    ]);
  });

  test('times and web addresses are words, not keys', () => {
    expect(understood('10:30 https://acme.com/a:b').terms.map(({ text }) => text)).toEqual([
      '10:30',
      'https://acme.com/a:b',
    ]);
  });

  test('an emoji can be searched for', () => {
    expect(understood('🚀 :rocket:').terms.map(({ text }) => text)).toEqual(['🚀', ':rocket:']);
  });

  test('only excluded words sort by last activity: nothing fits best', () => {
    expect(understood('-acme').sort).toEqual({ key: 'activity', descending: true });
  });
});

describe('stages and scope', () => {
  test.each([
    ['stage:demo', ['Demo']],
    ['STAGE：Demo', ['Demo']],
    ['stage: demo', ['Demo']],
    ['stage:demo,poc', ['Demo', 'POC']],
    ['stage:demo, poc', ['Demo', 'POC']],
    ['stage:"security review"', ['5-Security review']],
    ['stage:nego', ['Negotiation']],
    ['stage:"proof of concept"', ['POC']],
    ['status:"Product demo"', ['Demo']],
  ])('%s means %j', (text, stages) => {
    expect(understood(text).filters).toEqual([{ key: 'stage', negated: false, stages }]);
    expect(understood(text).scope).toBe('active');
  });

  test('a closed stage asked for by name opens the scope (S0-25)', () => {
    expect(understood('stage:lost')).toMatchObject({ filters: [{ stages: ['Lost'] }], scope: 'all' });
    expect(understood('stage:won').filters).toEqual([{ key: 'stage', negated: false, stages: ['Win'] }]);
    expect(understood('-stage:lost').scope).toBe('active');
    expect(understood('stage:lost is:active').scope).toBe('active');
  });

  test.each([
    ['is:won', 'won'],
    ['is:closed', 'closed'],
    ['IS:ALL', 'all'],
    ['all:yes', 'all'],
    ['all:no', 'active'],
    ['is:open', 'active'],
    ['-is:active', 'closed'],
    ['is:won is:won', 'won'],
  ])('%s looks at %s', (text, scope) => {
    expect(understood(text).scope).toBe(scope);
  });

  test('a mistyped stage is answered with the nearest one', () => {
    expect(refused('acme stage:dmeo ae:me')).toEqual({
      ok: false,
      problem: {
        kind: 'unknown_value',
        key: 'stage',
        value: 'dmeo',
        nearest: 'Demo',
        known: VOCABULARY.stages,
      },
      suggestion: 'acme stage:Demo ae:me',
    });
  });

  test('in a list only the mistyped stage is replaced', () => {
    expect(refused('stage:poc,"secruity review" x').suggestion).toBe('stage:poc,"5-Security review" x');
  });

  test('a beginning that two stages share is asked back', () => {
    expect(refused('stage:d').problem).toEqual({
      kind: 'several_stages',
      value: 'd',
      stages: ['Discovery', 'Demo'],
    });
  });
});

describe('people', () => {
  test.each([
    ['me', { kind: 'me' }],
    ['@me', { kind: 'me' }],
    ['nobody', { kind: 'nobody' }],
    ['"nobody"', { kind: 'name', name: 'nobody' }],
    ['@U012ABCDEF', { kind: 'slack', slackUserId: 'U012ABCDEF' }],
    ['<@U012ABCDEF|jane>', { kind: 'slack', slackUserId: 'U012ABCDEF' }],
    ['Jane@Example.com', { kind: 'email', email: 'jane@example.com' }],
    ['@jane', { kind: 'name', name: 'jane' }],
    ['"Jane Doe"', { kind: 'name', name: 'Jane Doe' }],
    ['"me"', { kind: 'name', name: 'me' }],
  ])('ae:%s', (text, person) => {
    expect(understood(`ae:${text}`).filters).toEqual([{ key: 'ae', negated: false, person }]);
  });

  test.each([['se'], ['SE'], ['"Sales Engineer"'], ['sales-engineer']])(
    '%s: asks for Sales Engineers',
    (key) => {
      expect(understood(`${key}:me`).filters).toEqual([
        { key: 'se', negated: false, person: { kind: 'me' } },
      ]);
    },
  );

  test('a list means any of them', () => {
    expect(understood('-member:me,ana').filters).toEqual([
      {
        key: 'any',
        negated: true,
        of: [
          { key: 'member', negated: false, person: { kind: 'me' } },
          { key: 'member', negated: false, person: { kind: 'name', name: 'ana' } },
        ],
      },
    ]);
  });
});

describe('texts and properties', () => {
  test('product is a feature, account is a customer (S0-18, S0-19)', () => {
    expect(understood('product:"session replay" account:acme').filters).toEqual([
      { key: 'feature', negated: false, text: 'session replay' },
      { key: 'customer', negated: false, text: 'acme' },
    ]);
  });

  test.each([
    ['"Deal size":large', 'Deal size', 'large'],
    ['deal_size:large', 'Deal size', 'large'],
    ['tag:emea', 'Tags', 'emea'],
    ['grosse:XL', 'Größe', 'XL'],
    ['"technical win":yes', 'Technical win', 'yes'],
  ])('%s asks for the property %s (S0-24)', (text, name, value) => {
    expect(understood(text).filters).toEqual([{ key: 'property', negated: false, name, text: value }]);
  });

  test('a borrowed word is the property of that name where there is one', () => {
    const properties = [...VOCABULARY.properties, 'Status'];
    const parsed = parseQuery('status:x', { ...VOCABULARY, properties });
    expect(parsed).toMatchObject({ query: { filters: [{ key: 'property', name: 'Status' }] } });
  });
});

describe('sorting', () => {
  test.each([
    ['sort:created', 'created', true],
    ['sort:-created', 'created', false],
    ['sort:activity', 'activity', true],
    ['sort:amount', 'amount', true],
    ['sort:amount-asc', 'amount', false],
    ['sort:close', 'close', false],
    ['sort:-close', 'close', true],
    ['Sort:NAME', 'name', false],
    ['sort:-name', 'name', true],
  ])('%s (S0-22, S0-23)', (text, key, descending) => {
    expect(understood(text).sort).toEqual({ key, descending });
  });
});

describe('what cannot be understood', () => {
  test.each([
    ['stgae:demo', { kind: 'unknown_key', key: 'stgae', nearest: 'stage' }, 'stage:demo'],
    ['confidance:high', { kind: 'unknown_key', nearest: 'Confidence' }, 'Confidence:high'],
    ['"deal sise":x', { kind: 'unknown_key', nearest: 'Deal size' }, '"Deal size":x'],
    ['zzz:1', { kind: 'unknown_key', nearest: undefined }, undefined],
    ['is:wno', { kind: 'unknown_value', key: 'is', nearest: 'won' }, 'is:won'],
    ['sort:ammount', { kind: 'unknown_value', key: 'sort', nearest: 'amount' }, 'sort:amount'],
    ['all:maybe', { kind: 'unknown_value', key: 'all', nearest: 'yes' }, 'all:yes'],
    ['acme :', { kind: 'key_missing' }, undefined],
    [':demo', { kind: 'key_missing' }, undefined],
    ['- < > "" --', { kind: 'only_signs' }, undefined],
    ['stage:', { kind: 'value_missing', key: 'stage' }, undefined],
    ['stage: ae:me', { kind: 'value_missing', key: 'stage' }, undefined],
    ['stage: -acme', { kind: 'value_missing', key: 'stage' }, undefined],
    ['customer:""', { kind: 'value_missing', key: 'customer' }, undefined],
    ['customer:>acme', { kind: 'cannot_compare', key: 'customer' }, undefined],
    ['is:won,lost', { kind: 'one_value_only', key: 'is' }, undefined],
    ['is:won is:lost', { kind: 'one_value_only', key: 'is' }, undefined],
    ['sort:name sort:amount', { kind: 'one_value_only', key: 'sort' }, undefined],
    ['-is:won', { kind: 'cannot_exclude', key: 'is:won' }, undefined],
    ['amount:lots', { kind: 'unreadable', key: 'amount', value: 'lots' }, undefined],
    ['close:dec,jan', { kind: 'one_value_only', key: 'close' }, undefined],
    ['close:12/11/2026', { kind: 'unreadable', key: 'close', value: '12/11/2026' }, undefined],
    ['activity:ages', { kind: 'unreadable', key: 'activity', value: 'ages' }, undefined],
  ])('%s', (text, problem, suggestion) => {
    const answer = refused(text);
    expect(answer.problem).toMatchObject(problem);
    expect(answer.suggestion).toBe(suggestion);
  });

  test('a query that is only operators is refused in words, whichever they are', () => {
    const operators = [
      '-',
      '--',
      ':',
      '"',
      '""',
      '<',
      '>',
      '>=',
      '=',
      ',',
      '(',
      ')',
      '|',
      '&',
      ': : :',
      '- < > "" --',
    ];
    for (const text of [...operators, operators.join(' ')])
      expect(['only_signs', 'key_missing']).toContain(refused(text).problem.kind);
  });

  test('a query of 3,000 characters is read in the time of a blink, whatever they are', () => {
    const attacks = ['a:', '"', '-', ':', ', ', 'a ', '<', '1,', 'stage:demo,', '„x“:', '. ', '…', '1'];
    for (const attack of [...attacks, ...attacks.map((one) => `amount:${one}`)]) {
      const text = `close:${attack.repeat(300_000 / attack.length)}`;
      const start = performance.now();
      parseQuery(text.slice(0, 300_000), VOCABULARY);
      expect(performance.now() - start).toBeLessThan(2000);
    }
    expect(refused('ab '.repeat(1000)).problem).toEqual({ kind: 'too_many_parts', most: 50 });
    expect(understood('x'.repeat(3000)).terms).toHaveLength(1);
  });
});
