import fc from 'fast-check';
import { checkUpdate, type UpdateCheck } from '../../../src/domain/duplicates/check-update.js';
import { anythingLeft, withoutRepeats } from '../../../src/domain/duplicates/without-repeats.js';
import { createLineCache } from '../../../src/domain/duplicates/line-cache.js';
import type { SaidStatement } from '../../../src/domain/duplicates/said-before.js';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import type { Statement } from '../../../src/domain/status-update/statement.js';
import { statementsOf } from '../../../src/domain/status-update/statements.js';
import type { StatusUpdate } from '../../../src/domain/status-update/status-update.js';
import { tidyUpdate } from '../../../src/domain/status-update/tidy.js';
import { anyUpdate, SIDES, UPDATE } from '../status-update/updates.js';

const SAID_AT = new Date('2026-11-06T10:00:00Z');

function said(statement: Statement, saidAt = SAID_AT, commentId = 'c1'): SaidStatement {
  return { ...statement, saidAt, author: 'Ana P. via Opp', commentId };
}

function comment(update: StatusUpdate): readonly SaidStatement[] {
  return statementsOf(formatStatusUpdate(update, SIDES)).map((one) => said(one));
}

/** An update that says nothing but what is given. */
function saying(change: Partial<StatusUpdate>): StatusUpdate {
  return { ...UPDATE, risks: undefined, customerItems: [], vendorItems: [], timeline: [], ...change };
}

function verdicts(check: UpdateCheck, field: Statement['field']): readonly string[] {
  return check.lines.filter((line) => line.field === field).map(({ verdict }) => verdict);
}

test('the same update a second time has nothing new, and each line names the comment that says it (S0-55)', () => {
  const check = checkUpdate(comment(UPDATE), UPDATE);
  expect(anythingLeft(check)).toBe(false);
  expect(check.lines).toHaveLength(7);
  expect(check.lines.at(-1)).toEqual({
    field: 'timeline',
    side: undefined,
    date: '2026-11-18',
    text: 'POC plan approved',
    verdict: 'already_reported',
    earlier: { text: 'POC plan approved', saidAt: SAID_AT, author: 'Ana P. via Opp', commentId: 'c1' },
    reasons: [],
  });
});

test('every line of any comment the bot wrote is already reported when sent again', () => {
  fc.assert(
    fc.property(anyUpdate, (update) => {
      const tidy = tidyUpdate(update);
      const check = checkUpdate(comment(tidy), tidy);
      expect(check.lines.filter(({ verdict }) => verdict === 'new')).toEqual([]);
      expect(anythingLeft(check)).toBe(false);
    }),
  );
});

test('the first update of a deal is all new', () => {
  const check = checkUpdate([], UPDATE);
  expect(anythingLeft(check)).toBe(true);
  expect(check.lines.every(({ verdict, earlier }) => verdict === 'new' && earlier === undefined)).toBe(true);
});

test.each([
  '**Quote sent** to Karim!',
  '- quote  sent to KARIM.',
  '“Quote” sent to Karim',
  'Quote sent to Ｋarim',
  '_Quote_ sent to [Karim](https://acme.com)',
])('%j says the same as the older line', (text) => {
  const older = text.startsWith('“') ? '"Quote" sent to Karim' : 'Quote sent to Karim';
  const check = checkUpdate(
    [said({ field: 'timeline', date: '2026-11-05', text: older })],
    saying({ timeline: [{ date: '2026-11-05', text }] }),
  );
  expect(verdicts(check, 'timeline')).toEqual(['already_reported']);
});

test.each([
  ['Approved by US', 'Approved by us'],
  ['Quote sent to Karim', 'Quote not sent to Karim'],
  ['Seats: 120', 'Seats: 1200'],
  ['Seats: 5', 'Seats: ~5'],
  ['Seats > 50', 'Seats < 50'],
  ['-5 % discount', '5 % discount'],
  ['> 50 hosts', '50 hosts'],
  ['Signed?', 'Signed'],
  ['Version 8.42', 'Version 8.43'],
])('%j and %j are different news', (older, text) => {
  const check = checkUpdate(
    [said({ field: 'timeline', date: '2026-11-05', text: older })],
    saying({ timeline: [{ date: '2026-11-05', text }] }),
  );
  expect(verdicts(check, 'timeline')).toEqual(['new']);
});

test('the same event on another day is new', () => {
  const before = [said({ field: 'timeline', date: '2026-11-05', text: 'Call with CISO' })];
  const again = saying({ timeline: [{ date: '2026-11-20', text: 'Call with CISO' }] });
  expect(verdicts(checkUpdate(before, again), 'timeline')).toEqual(['new']);
});

test('a line without a date counts for the day its comment was written, in the reader’s zone', () => {
  const late = [said({ field: 'free', text: 'Call with CISO' }, new Date('2026-11-05T23:30:00Z'))];
  const on = (date: string): StatusUpdate => saying({ timeline: [{ date, text: 'Call with CISO' }] });
  expect(verdicts(checkUpdate(late, on('2026-11-05')), 'timeline')).toEqual(['already_reported']);
  expect(verdicts(checkUpdate(late, on('2026-11-06')), 'timeline')).toEqual(['new']);
  const inVienna = { timeZone: 'Europe/Vienna' };
  expect(verdicts(checkUpdate(late, on('2026-11-06'), inVienna), 'timeline')).toEqual(['already_reported']);
});

test('what the other side owes is not what we owe', () => {
  const before = [said({ field: 'item', side: 'customer', text: 'Send the DPA' })];
  expect(verdicts(checkUpdate(before, saying({ vendorItems: ['Send the DPA'] })), 'item')).toEqual(['new']);
  expect(verdicts(checkUpdate(before, saying({ customerItems: ['Send the DPA'] })), 'item')).toEqual([
    'already_reported',
  ]);
});

test('something that was to do and is now reported as done is new', () => {
  const before = [
    said({ field: 'item', side: 'vendor', text: 'Quote sent' }),
    said({ field: 'risk', text: 'Quote sent' }),
  ];
  const done = saying({ timeline: [{ date: '2026-11-06', text: 'Quote sent' }], risks: undefined });
  expect(verdicts(checkUpdate(before, done), 'timeline')).toEqual(['new']);
});

test('a risk counts only among risks', () => {
  const before = [
    said({ field: 'free', text: 'Budget may slip' }),
    said({ field: 'tldr', text: 'Budget may slip' }),
  ];
  const check = checkUpdate(before, saying({ risks: 'Budget may slip' }));
  expect(verdicts(check, 'risk')).toEqual(['new']);
  expect(anythingLeft(check)).toBe(true);
});

test('a new TLDR alone is no news', () => {
  const check = checkUpdate(comment(UPDATE), { ...UPDATE, tldr: 'Still going strong' });
  expect(verdicts(check, 'tldr')).toEqual(['new']);
  expect(anythingLeft(check)).toBe(false);
});

test('a turned sentiment is news, the same sign in other words is not', () => {
  const turned = { ...UPDATE, sentiment: { sign: '✅' as const, phrase: 'Back on track' } };
  expect(anythingLeft(checkUpdate(comment(UPDATE), turned))).toBe(true);
  const reworded = { ...UPDATE, sentiment: { sign: '‼️' as const, phrase: 'Not good' } };
  expect(anythingLeft(checkUpdate(comment(UPDATE), reworded))).toBe(false);
});

test('only the latest sentiment counts, and disagreement within its minute counts as a change', () => {
  const good = said({ field: 'sentiment', text: '✅ fine' }, new Date('2026-11-01T10:00:00Z'));
  const bad = said({ field: 'sentiment', text: '‼️ slipping' }, SAID_AT, 'c2');
  const alsoGood = said({ field: 'sentiment', text: '✅ fine again' }, SAID_AT, 'c3');
  const update = saying({ sentiment: { sign: '✅', phrase: 'fine' } });
  expect(anythingLeft(checkUpdate([bad, good], update))).toBe(true);
  expect(anythingLeft(checkUpdate([good], update))).toBe(false);
  expect(anythingLeft(checkUpdate([alsoGood, good, bad], update))).toBe(true);
});

test('of several older lines the oldest is named, in whatever order they come', () => {
  const first = said(
    { field: 'item', side: 'vendor', text: 'Send quote' },
    new Date('2026-10-01T10:00:00Z'),
    'c0',
  );
  const all = [said({ field: 'item', side: 'vendor', text: 'Send quote.' }), first, ...comment(UPDATE)];
  const update = { ...UPDATE, vendorItems: ['Send quote'] };
  const check = checkUpdate(all, update);
  expect(
    check.lines.find(({ field, side }) => field === 'item' && side === 'vendor')?.earlier?.commentId,
  ).toBe('c0');
  expect(checkUpdate(all.toReversed(), update)).toEqual(check);
});

test('only what is new is posted (S0-54)', () => {
  const update: StatusUpdate = {
    ...UPDATE,
    customerItems: ['Name a new champion', 'Sign the DPA'],
    vendorItems: ['Send the DPA'],
    timeline: [{ date: '2026-11-21', text: 'DPA drafted' }, ...UPDATE.timeline],
  };
  expect(withoutRepeats(update, checkUpdate(comment(UPDATE), update))).toEqual({
    ...update,
    risks: undefined,
    customerItems: ['Sign the DPA'],
    timeline: [{ date: '2026-11-21', text: 'DPA drafted' }],
  });
});

test('a side whose items were all repeated is unchanged, one without items still has none (S0-59)', () => {
  const left = withoutRepeats(UPDATE, checkUpdate(comment(UPDATE), UPDATE));
  expect(left).toMatchObject({ customerItems: 'unchanged', vendorItems: [] });
  expect(withoutRepeats(left, checkUpdate(comment(UPDATE), left))).toEqual(left);
});

test('dropping repeats never drops a new line nor adds one', () => {
  fc.assert(
    fc.property(anyUpdate, anyUpdate, (before, raw) => {
      const update = tidyUpdate({ ...raw, timeline: [...raw.timeline, ...before.timeline] });
      const check = checkUpdate(comment(before), update);
      const left = checkUpdate(comment(before), withoutRepeats(update, check));
      const news = (one: UpdateCheck): readonly unknown[] =>
        one.lines.filter(({ verdict }) => verdict === 'new');
      expect(news(left)).toEqual(news(check));
    }),
  );
});

test('a line of ten thousand characters is compared as it stands, at once', () => {
  const long = `${'**a** '.repeat(1666)}end`;
  const before = [said({ field: 'item', side: 'vendor', text: long })];
  const started = performance.now();
  expect(verdicts(checkUpdate(before, saying({ vendorItems: [long, `${long}ing`] })), 'item')).toEqual([
    'already_reported',
    'new',
  ]);
  expect(performance.now() - started).toBeLessThan(100);
});

test('two hundred comments against twenty lines take no time a person notices', () => {
  const all = Array.from({ length: 200 }, (_, index) =>
    comment({ ...UPDATE, tldr: `Update ${index}` }),
  ).flat();
  const timeline = Array.from({ length: 20 }, (_, index) => ({ date: '2026-11-20', text: `Event ${index}` }));
  const started = performance.now();
  checkUpdate(all, saying({ timeline }));
  // The bench measures it; this only catches a check that compares everything with everything.
  expect(performance.now() - started).toBeLessThan(2500);
});

test('a reworded line is already reported, and the older line is quoted with its author and day (S0-55)', () => {
  const before = [
    said({ field: 'timeline', date: '2026-11-05', text: 'Demo booked with the SRE team for 3 Dec' }),
  ];
  const check = checkUpdate(
    before,
    saying({ timeline: [{ date: '2026-11-05', text: 'SRE team demo scheduled for Dec 3' }] }),
  );
  expect(check.lines.at(-1)).toMatchObject({
    verdict: 'already_reported',
    earlier: { text: 'Demo booked with the SRE team for 3 Dec', author: 'Ana P. via Opp', saidAt: SAID_AT },
  });
});

test('a line that changes an earlier one is new and names it, with what differs', () => {
  const before = [said({ field: 'item', side: 'customer', text: 'Sign DPA by 4 Dec' })];
  const check = checkUpdate(before, saying({ customerItems: ['Sign DPA by 18 Dec'] }));
  expect(check.lines.find(({ field }) => field === 'item')).toMatchObject({
    verdict: 'new',
    earlier: { text: 'Sign DPA by 4 Dec' },
    reasons: [{ kind: 'date', said: ['4 Dec'], now: ['18 Dec'] }],
  });
});

test('a line that adds a word looks similar, is posted all the same and names the word', () => {
  const before = [said({ field: 'item', side: 'customer', text: 'Send SSO metadata to Sentry' })];
  const update = saying({ customerItems: ['Send signed SSO metadata to Sentry'] });
  const check = checkUpdate(before, update);
  expect(check.lines.find(({ field }) => field === 'item')).toMatchObject({
    verdict: 'similar',
    reasons: [{ kind: 'missing', words: ['signed'] }],
  });
  expect(anythingLeft(check)).toBe(true);
  expect(withoutRepeats(update, check)).toEqual(update);
});

test('an open item that was reported as done and is open again is new', () => {
  const later = new Date('2026-11-10T10:00:00Z');
  const before = [
    said({ field: 'item', side: 'vendor', text: 'Send the DPA to Karim' }),
    said({ field: 'timeline', date: '2026-11-10', text: 'DPA sent to Karim' }, later, 'c2'),
  ];
  const check = checkUpdate(before, saying({ vendorItems: ['Send Karim the DPA'] }));
  expect(check.lines.find(({ field }) => field === 'item')).toMatchObject({
    verdict: 'new',
    earlier: { commentId: 'c2' },
  });
});

test('an open item names its side, and a line that names it too repeats it', () => {
  const before = [said({ field: 'item', side: 'customer', text: 'Name pilot users' })];
  const check = checkUpdate(before, saying({ customerItems: ['Acme to name the pilot users'] }), {
    sides: SIDES,
  });
  expect(verdicts(check, 'item')).toEqual(['already_reported']);
});

test('`tomorrow` said on another day is another day', () => {
  const before = [said({ field: 'item', side: 'vendor', text: 'Send quote tomorrow' })];
  expect(verdicts(checkUpdate(before, saying({ vendorItems: ['Send quote tomorrow'] })), 'item')).toEqual([
    'new',
  ]);
});

test('a thousand comments on one deal are no trouble, and what they say is found whatever their order', () => {
  const all = Array.from({ length: 1000 }, (_, index) =>
    said(
      { field: 'timeline', date: '2026-11-05', text: `Ticket ${index} discussed with Karim` },
      new Date(Date.UTC(2026, 10, 6, 0, index)),
      `c${index}`,
    ),
  );
  const update = saying({ timeline: [{ date: '2026-11-05', text: 'Talked to Karim about ticket 612' }] });
  const check = checkUpdate(all, update);
  expect(check.lines.at(-1)?.earlier?.commentId).toBe('c612');
  expect(checkUpdate(all.toReversed(), update)).toEqual(check);
});

test('a cache of lines changes no verdict', () => {
  const cache = createLineCache(3);
  const before = comment(UPDATE);
  expect(checkUpdate(before, UPDATE, { cache })).toEqual(checkUpdate(before, UPDATE));
  expect(checkUpdate(before, UPDATE, { cache })).toEqual(checkUpdate(before, UPDATE));
});
