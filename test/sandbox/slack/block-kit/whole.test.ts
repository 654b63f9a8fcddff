import { checkMessage } from '../../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../../src/sandbox/slack/block-kit/check-view.js';
import { BLOCKS, home, input, long, modal, mrkdwn, plain, rows, times, type Json } from './samples.js';

const divider = { type: 'divider' };
const inMessage = (...blocks: unknown[]) => checkMessage({ text: 'T', blocks }).join('\n');

test('a message has fifty blocks, a view a hundred', () => {
  expect(inMessage(...times(50, () => divider))).toBe('');
  expect(inMessage(...times(51, () => divider))).toContain('no more than 50 items allowed');
  expect(checkView(home(times(100, () => divider)), 'home')).toEqual([]);
  expect(checkView(home(times(101, () => divider)), 'home').join()).toContain(
    'no more than 100 items allowed',
  );
  expect(checkView(modal(times(101, () => divider)), 'modal').join()).toContain(
    'no more than 100 items allowed',
  );
});

test('a message renders about 13,200 characters, each header counting a hundred more', () => {
  const section = (length: number): Json => ({ type: 'section', text: mrkdwn(long(length)) });
  const full = [...times(4, () => section(3000)), section(1200)];
  expect(inMessage(...full)).toBe('');
  expect(inMessage(...full, section(1))).toContain('13201 characters');
  expect(inMessage(...full.slice(0, 4), section(1099), { type: 'header', text: plain('x') })).toBe('');
  expect(inMessage(...full.slice(0, 4), section(1100), { type: 'header', text: plain('x') })).not.toBe('');
});

test('a message has one table of either kind, also counting those in containers', () => {
  const inside = { type: 'container', title: plain('Box'), child_blocks: [BLOCKS['table']] };
  expect(inMessage(BLOCKS['table'])).toBe('');
  expect(inMessage(BLOCKS['table'], BLOCKS['data_table'])).toContain('only_one_table_allowed');
  expect(inMessage(inside, BLOCKS['table'])).toContain('only_one_table_allowed');
});

test('tables hold 10,000 characters and markdown 12,000 in all', () => {
  const wide = rows(100, 20).map((row) => row.map((cell) => ({ ...cell, text: 'sixsix' })));
  expect(inMessage({ type: 'table', rows: wide })).toContain('tables hold more than 10000');
  const markdown = (length: number): Json => ({ type: 'markdown', text: long(length) });
  expect(inMessage(markdown(6000), markdown(6000))).toBe('');
  expect(inMessage(markdown(6000), markdown(6001))).toContain('markdown blocks hold more than 12000');
});

test('a message has two charts', () => {
  const chart = BLOCKS['data_visualization'];
  expect(inMessage(chart, chart)).toBe('');
  expect(inMessage(chart, chart, chart)).toContain('no more than 2 data_visualization');
});

test('block ids are unique, action ids within their block', () => {
  const row = (block_id: string, ...ids: string[]): Json => ({
    type: 'actions',
    block_id,
    elements: ids.map((action_id) => ({ type: 'button', action_id, text: plain('x') })),
  });
  expect(inMessage(row('a', 'x'), row('b', 'x'))).toBe('');
  expect(inMessage(row('a', 'x'), row('a', 'y'))).toContain('`block_id` already exists for another block: a');
  expect(inMessage(row('a', 'x', 'x'))).toContain('`action_id` already exists for another action: x');
});

test('one element of a view has the focus when it opens', () => {
  const focused = (): Json => input({ type: 'plain_text_input', focus_on_load: true });
  expect(checkView(modal([focused()]), 'modal')).toEqual([]);
  expect(checkView(modal([focused(), focused()]), 'modal').join()).toContain(
    'only one element may have focus_on_load',
  );
});

const VIEW_LIMITS: readonly [about: string, fits: Json, exceeds: Json][] = [
  ['a modal title has 24 characters', { title: plain(long(24)) }, { title: plain(long(25)) }],
  ['a modal title is plain text', {}, { title: mrkdwn('x') }],
  ['a submit text has 24 characters', { submit: plain(long(24)) }, { submit: plain(long(25)) }],
  ['a close text has 24 characters', { close: plain(long(24)) }, { close: plain(long(25)) }],
  [
    'private metadata has 3,000 characters',
    { private_metadata: long(3000) },
    { private_metadata: long(3001) },
  ],
  ['a callback id has 255 characters', { callback_id: long(255) }, { callback_id: long(256) }],
  ['an external id has 255 characters', { external_id: long(255) }, { external_id: long(256) }],
  ['a modal knows its own fields only', { notify_on_close: true }, { size: 'large' }],
  ['a modal has a block', {}, { blocks: [] }],
];

test.each(VIEW_LIMITS)('%s', (_, fits, exceeds) => {
  expect(checkView(modal([divider], fits), 'modal')).toEqual([]);
  expect(checkView(modal([divider], exceeds), 'modal')).not.toEqual([]);
});

test('a modal that asks something needs a submit button; Home does not', () => {
  const asks = [BLOCKS['input']];
  expect(checkView({ type: 'modal', title: plain('x'), blocks: asks }, 'modal')).toEqual([
    '[ERROR] is required when an input block is present [json-pointer:/view/submit]',
  ]);
  expect(checkView({ type: 'modal', title: plain('x'), blocks: [divider] }, 'modal')).toEqual([]);
  expect(checkView(home(asks), 'home')).toEqual([]);
});

test('a modal is no Home and Home is no modal', () => {
  expect(checkView(home([divider]), 'modal')).not.toEqual([]);
  expect(checkView(modal([divider]), 'home')).not.toEqual([]);
  expect(checkView('view', 'modal')).toEqual(['[ERROR] must be an object [json-pointer:/view]']);
});

test('a view has 250,000 bytes', () => {
  const blocks = times(90, () => ({ type: 'section', text: mrkdwn(long(2900)) }));
  expect(checkView(modal(blocks), 'modal').join()).toMatch(/the view has 26\d{4} bytes/);
  expect(checkView(modal(blocks.slice(0, 80)), 'modal')).toEqual([]);
});

test('a message says something, within the 4,000 characters that can be updated', () => {
  expect(checkMessage({ text: '' })).toEqual(['[ERROR] no_text [json-pointer:/text]']);
  expect(checkMessage({ text: long(4000) })).toEqual([]);
  expect(checkMessage({ text: long(4001) })).not.toEqual([]);
  expect(checkMessage({ text: 'x', blocks: 'none' })).toEqual([
    '[ERROR] must be an array [json-pointer:/blocks]',
  ]);
});
