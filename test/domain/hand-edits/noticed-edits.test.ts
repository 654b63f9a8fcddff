import { summariseEdit } from '../../../src/domain/hand-edits/edit-summary.js';
import { keyOfValue, noticedEdits } from '../../../src/domain/hand-edits/noticed-edits.js';
import { isWrittenBy } from '../../../src/domain/hand-edits/own-writes.js';
import { isSaidInLog } from '../../../src/domain/hand-edits/said-in-log.js';
import { checkChangeLinePart } from '../../../src/domain/change-log/check-change-line.js';
import type { Opportunity } from '../../../src/domain/opportunity.js';
import { claimed } from '../../support/store/promises.js';

const at = (time: string): Date => new Date(`2026-11-20T${time}Z`);
const NOW = at('12:30:00');

function deal(change: Partial<Opportunity> = {}): Opportunity {
  return {
    ...{ id: 'acme', url: 'u', title: 'Acme', customer: 'Acme', stage: { name: 'Demo', role: 'demo' } },
    ...{ salesEngineers: [{ id: 'b', name: 'Ben', email: undefined }], accountExecutives: [] },
    ...{ amount: 1000, closeDate: '2026-12-31', createdAt: at('09:00:00'), lastEditedAt: at('10:00:00') },
    ...change,
  };
}

/** The same deal, edited. */
const edited = (change: Partial<Opportunity>): Opportunity =>
  deal({ lastEditedAt: at('12:29:00'), ...change });

describe('what somebody changed in Notion', () => {
  test.each([
    ['stage', { stage: { name: 'POC', role: 'poc' } }, 'Demo', 'POC', 'POC'],
    ['stage', { stage: undefined }, 'Demo', '', ''],
    ['amount', { amount: 25_000 }, '1000', '25000', '25,000'],
    ['close_date', { closeDate: '2027-01-31' }, '2026-12-31', '2027-01-31', '2027-01-31'],
    ['sales_engineer', { salesEngineers: [] }, 'b', '', ''],
  ] as const)('is noticed: %s', (role, change, before, after, shown) => {
    expect(noticedEdits(deal(), edited(change), NOW)).toEqual([{ role, before, after, shown }]);
  });

  test('is noticed for each property of one burst', () => {
    const after = edited({ amount: 5, closeDate: undefined });
    expect(noticedEdits(deal(), after, NOW).map(({ role }) => role)).toEqual(['amount', 'close_date']);
  });

  test('is nothing when only what nobody explains changed: title, customer, the order of its people', () => {
    const two = [
      { id: 'a', name: 'Ana', email: undefined },
      { id: 'b', name: 'Ben', email: undefined },
    ];
    const before = deal({ salesEngineers: two });
    const after = edited({ title: 'Acme II', customer: 'A', salesEngineers: two.toReversed() });
    expect(noticedEdits(before, after, NOW)).toEqual([]);
  });

  test('is nobody’s edit when the page was not edited: an option was renamed (N16), a column mapped anew', () => {
    const renamed = deal({ stage: { name: 'Demo call', role: 'demo' } });
    expect(noticedEdits(deal(), renamed, NOW)).toEqual([]);
  });

  test('is noticed when it bears the same stamp as the last one: Notion floors to the minute (N23)', () => {
    const [before, after] = [edited({}), edited({ amount: 2000 })];
    expect(noticedEdits(before, after, NOW)).toHaveLength(1);
  });
});

describe('what Opp wrote itself', () => {
  const poc = { type: 'select' as const, option: 'POC' };
  const demo = { type: 'select' as const, option: 'Demo' };
  const payload = { to: 'POC', changes: [{ propertyId: 'st', name: 'Stage', before: demo, after: poc }] };

  test('is known by its property and its value', () => {
    const written = claimed('op1', { payload, state: 'confirmed' });
    expect(isWrittenBy(written, 'st', 'POC')).toBe(true);
    expect(isWrittenBy(written, 'st', 'Won')).toBe(false);
    expect(isWrittenBy(written, 'am', 'POC')).toBe(false);
  });

  test('is known while it is under way, and not when it was refused', () => {
    expect(isWrittenBy(claimed('op1', { payload, state: 'ambiguous' }), 'st', 'POC')).toBe(true);
    expect(isWrittenBy(claimed('op1', { payload, state: 'rejected' }), 'st', 'POC')).toBe(false);
  });

  test('is known by the value from before when it takes something back', () => {
    const undo = claimed('undo:op1', { kind: 'undo', payload: { original: { payload } } });
    expect([isWrittenBy(undo, 'st', 'Demo'), isWrittenBy(undo, 'st', 'POC')]).toEqual([true, false]);
  });

  test('of another kind writes no property', () => {
    expect(isWrittenBy(claimed('op1', { payload: { lines: [] } }), 'st', 'POC')).toBe(false);
  });
});

test.each([
  [undefined, ''],
  [{ type: 'select', option: 'POC' }, 'POC'],
  [{ type: 'status', option: 'POC' }, 'POC'],
  [{ type: 'number', number: 2.5 }, '2.5'],
  [{ type: 'date', start: '2026-12-31T10:00:00Z', end: undefined }, '2026-12-31'],
  [{ type: 'people', ids: ['b', 'a'] }, 'a b'],
  [{ type: 'multi_select', options: ['x', 'y'] }, 'x, y'],
  [{ type: 'checkbox', checked: true }, 'true'],
  [{ type: 'rich_text', text: 'hello' }, 'hello'],
] as const)('a value and its edit are told the same way: %j', (value, key) => {
  expect(
    keyOfValue(value?.type === 'people' || value?.type === 'multi_select' ? structuredClone(value) : value),
  ).toBe(key);
});

describe('an edit that the change log tells of', () => {
  const stage = { role: 'stage', name: 'Phase', shown: 'POC' } as const;
  test.each([
    ['names the property', '2026-11-20 : Stage moved on [ they want to try it now ]', true],
    ['names the column', '2026-11-20 : Phase moved on [ they want to try it now ]', true],
    ['names the new value', '2026-11-20 : POC begins [ they want to try it now ]', true],
    ['is of a later day', '2026-11-21 : Stage to POC [ they want to try it now ]', true],
    ['is of an earlier day', '2026-11-19 : Stage to POC [ they want to try it now ]', false],
    ['tells of something else', '2026-11-20 : Amount raised [ they need more seats from June ]', false],
    ['only begins like the value', '2026-11-20 : Pocket money [ they pay it from the kitty ]', false],
    ['is no line of the log', 'we moved it to POC', false],
  ])('when a line %s', (_what, line, said) => {
    expect(isSaidInLog([line], '2026-11-20', stage)).toBe(said);
  });
});

test.each([
  [{ role: 'stage', name: 'Stage', before: 'Demo', after: 'POC' }, 'Stage to POC'],
  [{ role: 'stage', name: 'Stage', before: 'Demo', after: '' }, 'Stage removed'],
  [{ role: 'amount', name: 'Amount', before: '1000', after: '25000' }, undefined],
  [{ role: 'close_date', name: 'Close date', before: '', after: '2027-01-31' }, undefined],
  [{ role: 'sales_engineer', name: 'SE', before: 'a b', after: '' }, undefined],
] as const)('an edit is summed up in one to three words: %j', (edit, exactly) => {
  const summary = summariseEdit(edit);
  expect(checkChangeLinePart('summary', summary)).toEqual([]);
  if (exactly !== undefined) expect(summary).toBe(exactly);
});
