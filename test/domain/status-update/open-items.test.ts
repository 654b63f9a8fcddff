import fc from 'fast-check';
import {
  ageInDays,
  doneText,
  type ItemsTold,
  openNow,
} from '../../../src/domain/status-update/open-items.js';
import { sameTicks } from '../../../src/domain/status-update/carried-items.js';
import type { OpenItems } from '../../../src/domain/status-update/status-update.js';

function told(
  day: string,
  customerItems: OpenItems | undefined,
  more: { readonly done?: readonly string[]; readonly byHand?: boolean } = {},
): ItemsTold {
  const timeline = (more.done ?? []).map((text) => ({ date: day, text: `Done: ${text}` }));
  return {
    day,
    onlyNew: more.byHand !== true,
    update: { customerItems, vendorItems: undefined, timeline },
  };
}

function openTexts(...updates: readonly ItemsTold[]): readonly string[] {
  return openNow(updates).customer.map(({ text }) => text);
}

test('what Opp reported stays open until it is reported as done, with the day it was first reported', () => {
  const first = told('2026-11-01', ['Send logs', 'Name a sponsor']);
  const second = told('2026-11-08', ['Return redlines']);
  const third = told('2026-11-15', 'unchanged', { done: ['send logs.'] });
  expect(openNow([first, second, third]).customer).toEqual([
    { text: 'Name a sponsor', since: '2026-11-01' },
    { text: 'Return redlines', since: '2026-11-08' },
  ]);
});

test('a list written by hand stands for all that is open, and its known items keep their age', () => {
  const first = told('2026-11-01', ['Send logs', 'Name a sponsor']);
  const second = told('2026-11-08', ['name a sponsor', 'Return redlines'], { byHand: true });
  expect(openNow([first, second]).customer).toEqual([
    { text: 'Name a sponsor', since: '2026-11-01' },
    { text: 'Return redlines', since: '2026-11-08' },
  ]);
});

test('“none” empties a side; an item reported after it was done is open again', () => {
  expect(openTexts(told('2026-11-01', ['Send logs']), told('2026-11-02', []))).toEqual([]);
  expect(
    openTexts(
      told('2026-11-01', ['Send logs']),
      told('2026-11-02', 'unchanged', { done: ['Send logs'] }),
      told('2026-11-03', ['Send logs']),
    ),
  ).toEqual(['Send logs']);
});

test('an item ticked as done is closed by the line that the tick writes, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const open = openNow([told('2026-11-01', [text])]).customer;
      const [item] = open;
      fc.pre(item !== undefined);
      const closing = { date: '2026-11-02', text: doneText(item) };
      const after = {
        ...told('2026-11-02', 'unchanged'),
        update: { customerItems: undefined, vendorItems: undefined, timeline: [closing] },
      };
      expect(openNow([told('2026-11-01', [text]), after]).customer).toEqual([]);
    }),
  );
});

test('the age of an item is counted in days and never negative', () => {
  expect(ageInDays({ text: 'x', since: '2026-11-03' }, '2026-11-21')).toBe(18);
  expect(ageInDays({ text: 'x', since: '2026-11-22' }, '2026-11-21')).toBe(0);
});

test('ticks stay with their items when somebody else closed one meanwhile', () => {
  const item = (text: string) => ({ text, since: '2026-11-01' });
  const before = { customer: [item('A'), item('B'), item('C')], vendor: [] };
  const now = { customer: [item('A'), item('c')], vendor: [] };
  expect(sameTicks({ customerDone: ['1', '2'] }, before, now)).toEqual({
    customerDone: ['1'],
    vendorDone: [],
  });
});
