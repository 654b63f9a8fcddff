import fc from 'fast-check';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import { StatusForm } from '../../../src/domain/status-update/form.js';
import { parseStatusUpdate } from '../../../src/domain/status-update/parse.js';
import { type FormReading, readForm } from '../../../src/domain/status-update/read-form.js';
import { hostileText, SIDES } from './updates.js';

const CONTEXT = { today: '2026-11-21', budgets: { tldr: 15, phrase: 7, item: 10, timeline: 15 } };
const FORM: StatusForm = {
  periodCount: '12',
  periodUnit: 'days',
  tldr: 'POC plan approved',
  sentiment: '✅',
  phrase: 'On track',
  risks: '',
  customerItems: 'Send SSO metadata',
  vendorItems: 'none',
  timeline: '2026-11-20: NDA signed',
};
const EMPTY: StatusForm = {
  periodCount: '', periodUnit: 'days', tldr: '', sentiment: undefined, phrase: '', risks: '', customerItems: '', vendorItems: '', timeline: '',
}; // prettier-ignore

function read(change: Partial<StatusForm>): FormReading {
  return readForm({ ...FORM, ...change }, CONTEXT);
}

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
}

test('a filled form becomes an update of today', () => {
  expect(read({})).toEqual({
    ok: true,
    update: {
      date: '2026-11-21',
      period: { count: 12, unit: 'days' },
      tldr: 'POC plan approved',
      sentiment: { sign: '✅', phrase: 'On track' },
      risks: undefined,
      customerItems: ['Send SSO metadata'],
      vendorItems: [],
      timeline: [{ date: '2026-11-20', text: 'NDA signed' }],
    },
  });
});

test('an empty form is told about every box at once (S0-57…59)', () => {
  expect(readForm(EMPTY, CONTEXT)).toEqual({
    ok: false,
    problems: [
      { kind: 'bad_period', field: 'periodCount', text: '' },
      { kind: 'missing', field: 'tldr' },
      { kind: 'missing', field: 'sentiment' },
      { kind: 'missing', field: 'phrase' },
      { kind: 'missing', field: 'customerItems' },
      { kind: 'missing', field: 'vendorItems' },
      { kind: 'missing', field: 'timeline' },
    ],
  });
});

test.each(['-', '…', '👍', '\n \n'])('a TLDR of %j says nothing (S0-57)', (tldr) => {
  expect(read({ tldr })).toEqual({ ok: false, problems: [{ kind: 'missing', field: 'tldr' }] });
});

test('a form survives being kept as JSON, its unanswered sentiment too', () => {
  expect(StatusForm.parse(JSON.parse(JSON.stringify(EMPTY)))).toEqual(EMPTY);
  expect(StatusForm.parse(JSON.parse(JSON.stringify(FORM)))).toEqual(FORM);
});

test.each(['0', '-1', '1.5', 'two', '1000', '٣x'])('a period of %j is no period', (periodCount) => {
  expect(read({ periodCount })).toMatchObject({ ok: false, problems: [{ kind: 'bad_period' }] });
});

test.each([
  ['tldr', 15],
  ['phrase', 7],
] as const)('the budget of %s is %i words (S0-61, S0-62)', (field, budget) => {
  expect(read({ [field]: words(budget) }).ok).toBe(true);
  expect(read({ [field]: words(budget + 1) })).toMatchObject({
    ok: false,
    problems: [{ kind: 'too_many_words', field, line: 1, count: budget + 1, budget }],
  });
});

test.each(['customerItems', 'vendorItems'] as const)(
  'each line of %s has ten words (S0-64, S0-65)',
  (field) => {
    expect(read({ [field]: `- ${words(10)}\n\n* ${words(11)}` })).toEqual({
      ok: false,
      problems: [
        {
          kind: 'too_many_words',
          field,
          line: 3,
          text: words(11),
          cut: { fillers: [], last: 'w7 w8 w9' },
          count: 11,
          budget: 10,
        },
      ],
    });
  },
);

test('a timeline line has fifteen words, its date not counted (S0-66)', () => {
  expect(read({ timeline: `2026-11-20: ${words(15)}` }).ok).toBe(true);
  expect(read({ timeline: `today ok\n12 Nov ${words(16)}` })).toMatchObject({
    ok: false,
    problems: [{ kind: 'too_many_words', field: 'timeline', line: 2, count: 16, budget: 15 }],
  });
});

test('‼️ needs a risk (S0-58), and "none" is no risk', () => {
  const needed = { ok: false, problems: [{ kind: 'risks_needed', field: 'risks' }] };
  expect(read({ sentiment: '‼️' })).toEqual(needed);
  expect(read({ sentiment: '‼️', risks: 'none' })).toEqual(needed);
  expect(read({ sentiment: '‼️', risks: words(40) }).ok).toBe(true);
});

test('several lines of risks become one', () => {
  expect(read({ risks: '- Budget may slip.\n- Champion leaves\n' })).toMatchObject({
    update: { risks: 'Budget may slip. Champion leaves' },
  });
  expect(read({ risks: 'Budget\nTime' })).toMatchObject({ update: { risks: 'Budget; Time' } });
});

test.each(['none', 'None.', '-', 'n/a', ' NOTHING ', '- none'])(
  '%j is an explicit answer: none (S0-59)',
  (customerItems) => {
    expect(read({ customerItems })).toMatchObject({ ok: true, update: { customerItems: [] } });
  },
);

test('"no change" is not the same as none', () => {
  expect(read({ customerItems: 'No change' })).toMatchObject({ update: { customerItems: 'unchanged' } });
});

test('bullets are taken off, a minus is not', () => {
  expect(
    read({ vendorItems: '• Send quote\n1. Book room\n-5 % discount letter\n[ ] Call Jo\n> 50 hosts check' }),
  ).toMatchObject({
    update: {
      vendorItems: ['Send quote', 'Book room', '-5 % discount letter', 'Call Jo', '> 50 hosts check'],
    },
  });
});

test('the timeline is sorted newest first, lines of one day as typed (S0-66)', () => {
  const timeline = '12 Nov call\n2026-11-20: b\n\nyesterday a\n- today: c\n12 Nov call';
  expect(read({ timeline })).toMatchObject({
    update: {
      timeline: [
        { date: '2026-11-21', text: 'c' },
        { date: '2026-11-20', text: 'b' },
        { date: '2026-11-20', text: 'a' },
        { date: '2026-11-12', text: 'call' },
      ],
    },
  });
});

test('an explicit "none" says that nothing happened', () => {
  expect(read({ timeline: 'none' })).toMatchObject({ ok: true, update: { timeline: [] } });
});

test('each wrong timeline line is named with its number and its fault', () => {
  const timeline = 'Call with Jane\n2026-02-29: x\n10/11 call\n2027-11-20: go-live\n2026-11-20\n20 Nov fine';
  expect(read({ timeline })).toEqual({
    ok: false,
    problems: [
      { kind: 'no_date', field: 'timeline', line: 1, text: 'Call with Jane' },
      { kind: 'impossible_date', field: 'timeline', line: 2, text: '2026-02-29: x', written: '2026-02-29' },
      {
        kind: 'ambiguous_date',
        field: 'timeline',
        line: 3,
        text: '10/11 call',
        readings: ['2026-11-10', '2026-10-11'],
      },
      { kind: 'future_date', field: 'timeline', line: 4, text: '2027-11-20: go-live', date: '2027-11-20' },
      { kind: 'no_text', field: 'timeline', line: 5, text: '2026-11-20', date: '2026-11-20' },
    ],
  });
});

test('a box of three thousand characters without a word end is too long, not a crash', () => {
  const long = 'x'.repeat(3000);
  expect(read({ tldr: long })).toMatchObject({
    problems: [{ kind: 'too_long', field: 'tldr', length: 3000, limit: 600 }],
  });
  expect(read({ risks: long })).toMatchObject({
    problems: [{ kind: 'too_long', field: 'risks', limit: 1800 }],
  });
});

test('whatever is typed and accepted is posted as typed: the comment reads back as the update', () => {
  const box = fc.oneof(
    fc.constantFrom('none', 'today: x', 'a'),
    hostileText,
    fc.array(hostileText).map((l) => l.join('\n')),
  );
  const form = fc.record({
    periodCount: fc.constant('3'), periodUnit: fc.constantFrom('days' as const, 'weeks' as const), tldr: box,
    sentiment: fc.constantFrom('✅' as const, '‼️' as const), phrase: box, risks: box, customerItems: box, vendorItems: box,
    timeline: fc.array(hostileText).map((lines) => lines.map((line) => `12 Nov ${line}`).join('\n')),
  }); // prettier-ignore
  const roomy = { today: '2026-11-21', budgets: { tldr: 999, phrase: 999, item: 999, timeline: 999 } };
  let accepted = 0;
  fc.assert(
    fc.property(form, (raw) => {
      const reading = readForm(raw, roomy);
      if (!reading.ok) return;
      accepted += 1;
      const parsed = parseStatusUpdate(formatStatusUpdate(reading.update, SIDES));
      expect(parsed).toEqual({ ...reading.update, sides: SIDES });
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(20);
});

describe('items that earlier updates left open', () => {
  const OPEN = {
    customer: [
      { text: 'Send logs', since: '2026-11-03' },
      { text: 'Name a sponsor', since: '2026-11-10' },
    ],
    vendor: [],
  };
  const carrying = (change: Partial<StatusForm>): FormReading =>
    readForm({ ...FORM, ...change }, { ...CONTEXT, open: OPEN });

  test('become events of today when ticked as done, and the others stay open without being repeated', () => {
    expect(carrying({ customerDone: ['0'], customerItems: '', timeline: '' })).toMatchObject({
      ok: true,
      update: {
        customerItems: 'unchanged',
        timeline: [{ date: '2026-11-21', text: 'Done: Send logs' }],
      },
    });
  });

  test('leave none when all are done, and what came on top is listed', () => {
    expect(carrying({ customerDone: ['0', '1'], customerItems: '' })).toMatchObject({
      ok: true,
      update: { customerItems: [] },
    });
    expect(carrying({ customerItems: 'Return redlines' })).toMatchObject({
      ok: true,
      update: { customerItems: ['Return redlines'] },
    });
  });

  test('stay open when the box below says “none”: none came on top', () => {
    expect(carrying({ customerItems: 'none' })).toMatchObject({
      ok: true,
      update: { customerItems: 'unchanged' },
    });
  });
});

test('a day that no calendar has, or a week, is told as such', () => {
  const kindOf = (timeline: string, today = CONTEXT.today): unknown => {
    const reading = readForm({ ...FORM, timeline }, { ...CONTEXT, today });
    return reading.ok ? 'fine' : reading.problems.map((problem) => problem.kind).join();
  };
  for (const impossible of ['15/15: x', '29 Feb 2026: x', '29 Feb: x', '31 Nov: x', '2026-02-30: x']) {
    expect(kindOf(impossible)).toBe('impossible_date');
  }
  expect(kindOf('29 Feb: x', '2028-03-05')).toBe('fine');
  for (const week of ['week 53: x', 'CW 47: x', 'W48 x', 'KW 47 – x', 'week 99: x']) {
    expect(kindOf(week)).toBe('week_not_day');
  }
  expect(kindOf('weekly sync moved')).toBe('no_date');
});

test('a week is told by its days, and week 53 only exists in some years', () => {
  const weekOf = (timeline: string, today: string): unknown => {
    const reading = readForm({ ...FORM, timeline }, { ...CONTEXT, today });
    return reading.ok ? undefined : reading.problems[0];
  };
  expect(weekOf('week 47: demo', '2026-11-21')).toMatchObject({
    written: 'week 47',
    days: { from: '2026-11-16', to: '2026-11-22' },
  });
  expect(weekOf('week 53: demo', '2027-01-12')).toMatchObject({
    days: { from: '2026-12-28', to: '2027-01-03' },
  });
  expect(weekOf('week 53: demo', '2025-06-12')).toMatchObject({ days: undefined });
});

test('11/12 is read as the person’s language writes it, and asked for when that is not known', () => {
  const reading = (slashed?: 'day_first' | 'month_first'): FormReading =>
    readForm({ ...FORM, timeline: '11/12: Demo held' }, { ...CONTEXT, today: '2026-12-13', slashed });
  expect(reading()).toMatchObject({ ok: false, problems: [{ kind: 'ambiguous_date' }] });
  expect(reading('day_first')).toMatchObject({ update: { timeline: [{ date: '2026-12-11' }] } });
  expect(reading('month_first')).toMatchObject({ update: { timeline: [{ date: '2026-11-12' }] } });
});

test('a line over its budget is told what could go, and keeps every word of it', () => {
  const cut = (timeline: string): unknown => {
    const reading = read({ timeline: `today: ${timeline}` });
    return reading.ok ? undefined : reading.problems[0];
  };
  expect(cut(`the call was really fine ${words(11)}`)).toMatchObject({
    ...{ kind: 'too_many_words', count: 16, budget: 15 },
    cut: { fillers: ['the'] },
  });
  expect(cut(words(17))).toMatchObject({ cut: { fillers: [], last: 'w12 w13 w14' } });
});
