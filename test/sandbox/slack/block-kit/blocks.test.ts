import { checkMessage } from '../../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../../src/sandbox/slack/block-kit/check-view.js';
import {
  BLOCKS,
  ELEMENTS,
  home,
  input,
  long,
  modal,
  mrkdwn,
  option,
  options,
  plain,
  rows,
  times,
  type Json,
} from './samples.js';

const inMessage = (...blocks: unknown[]) => checkMessage({ text: 'T', blocks });
const inModal = (...blocks: unknown[]) => checkView(modal(blocks), 'modal');
const inHome = (...blocks: unknown[]) => checkView(home(blocks), 'home');

const SURFACES: readonly [type: string, modal: boolean, message: boolean, home: boolean][] = [
  ['actions', true, true, true],
  ['alert', true, false, false],
  ['card', false, true, true],
  ['carousel', false, true, false],
  ['container', false, true, false],
  ['context', true, true, true],
  ['context_actions', false, true, false],
  ['data_table', false, true, false],
  ['data_visualization', false, true, false],
  ['divider', true, true, true],
  ['header', true, true, true],
  ['image', true, true, true],
  ['input', true, true, true],
  ['markdown', false, true, false],
  ['plan', false, true, false],
  ['rich_text', true, true, true],
  ['section', true, true, true],
  ['table', false, true, false],
  ['task_card', false, true, false],
  ['video', true, true, true],
];

test.each(SURFACES)(
  'a %s stands where Slack allows it: modal %s, message %s, Home %s',
  (type, ...allowed) => {
    const block = BLOCKS[type];
    const taken = [inModal(block), inMessage(block), inHome(block)].map(
      (complaints) => complaints.length === 0,
    );
    expect(taken).toEqual(allowed);
  },
);

test('every block type is known to the table of surfaces', () => {
  expect(SURFACES.map(([type]) => type)).toEqual(Object.keys(BLOCKS).sort());
});

test.each(Object.entries(ELEMENTS))('a sound %s is taken where it may stand', (type, element) => {
  const button = ['button', 'workflow_button', 'overflow'].includes(type);
  expect(button ? inModal({ type: 'actions', elements: [element] }) : inModal(input(element))).toEqual([]);
});

test('a file picker stands in modals only', () => {
  expect(inHome(input({ type: 'file_input' })).join()).toContain('file_input is not allowed on a home');
});

const act = (element: unknown): Json => ({ type: 'actions', elements: [element] });
const button = (more: Json): Json => act({ ...ELEMENTS['button'], ...more });
const block = (type: string, more: Json): Json => ({ ...BLOCKS[type], ...more });
const select = (more: Json): Json => act({ type: 'static_select', ...more });
const confirm = (more: Json): Json => button({ confirm: { text: plain('Sure?'), ...more } });
const text = (more: Json): Json => input({ type: 'plain_text_input', ...more });
const number = (more: Json): Json => input({ type: 'number_input', is_decimal_allowed: true, ...more });
const xy = (series: unknown[], categories: string[]): Json =>
  block('data_visualization', { chart: { type: 'bar', series, axis_config: { categories } } });
const series = (name: string, label = 'Q1'): Json => ({ name, data: [{ label, value: 1 }] });
const pie = (count: number): Json =>
  block('data_visualization', {
    chart: { type: 'pie', segments: times(count, (index) => ({ label: `S${index}`, value: 1 })) },
  });

/** What the limit is about, what just fits, what exceeds it. */
const LIMITS: readonly [about: string, fits: Json, exceeds: Json][] = [
  [
    'a header has 150 characters',
    block('header', { text: plain(long(150)) }),
    block('header', { text: plain(long(151)) }),
  ],
  ['a header is plain text', BLOCKS['header'] ?? {}, block('header', { text: mrkdwn('x') })],
  [
    'a section has 3,000 characters',
    block('section', { text: mrkdwn(long(3000)) }),
    block('section', { text: mrkdwn(long(3001)) }),
  ],
  [
    'a section says something',
    block('section', { text: mrkdwn('x') }),
    block('section', { text: mrkdwn('') }),
  ],
  ['a section has text or fields', { type: 'section', fields: [plain('x')] }, { type: 'section' }],
  [
    'a section has ten fields',
    block('section', { fields: times(10, () => plain('x')) }),
    block('section', { fields: times(11, () => plain('x')) }),
  ],
  [
    'a field has 2,000 characters',
    block('section', { fields: [plain(long(2000))] }),
    block('section', { fields: [plain(long(2001))] }),
  ],
  [
    'a section takes a date picker but no date-and-time picker',
    block('section', { accessory: ELEMENTS['datepicker'] }),
    block('section', { accessory: ELEMENTS['datetimepicker'] }),
  ],
  [
    'a context has ten elements',
    block('context', { elements: times(10, () => plain('x')) }),
    block('context', { elements: times(11, () => plain('x')) }),
  ],
  [
    'a context holds no buttons',
    BLOCKS['context'] ?? {},
    block('context', { elements: [ELEMENTS['button']] }),
  ],
  [
    'actions have 25 elements',
    { type: 'actions', elements: times(25, () => button25()) },
    { type: 'actions', elements: times(26, () => button25()) },
  ],
  ['actions hold no text input', act(ELEMENTS['datepicker']), act({ type: 'plain_text_input' })],
  ['an image has one source', BLOCKS['image'] ?? {}, { type: 'image', alt_text: 'x' }],
  [
    'an image has an alt text',
    BLOCKS['image'] ?? {},
    { type: 'image', image_url: 'https://example.com/x.png' },
  ],
  [
    'an alt text has 2,000 characters',
    block('image', { alt_text: long(2000) }),
    block('image', { alt_text: long(2001) }),
  ],
  [
    'a label has 2,000 characters',
    block('input', { label: plain(long(2000)) }),
    block('input', { label: plain(long(2001)) }),
  ],
  ['a label is plain text', BLOCKS['input'] ?? {}, block('input', { label: mrkdwn('x') })],
  [
    'a hint has 2,000 characters',
    block('input', { hint: plain(long(2000)) }),
    block('input', { hint: plain(long(2001)) }),
  ],
  ['an input holds no button', text({}), input(ELEMENTS['button'] ?? {})],
  [
    'a block id has 255 characters',
    block('divider', { block_id: long(255) }),
    block('divider', { block_id: long(256) }),
  ],
  ['an action id has 255 characters', button({ action_id: long(255) }), button({ action_id: long(256) })],
  ['a button text has 75 characters', button({ text: plain(long(75)) }), button({ text: plain(long(76)) })],
  ['a button text is plain text', button({}), button({ text: mrkdwn('x') })],
  ['a button value has 2,000 characters', button({ value: long(2000) }), button({ value: long(2001) })],
  ['a button address has 3,000 characters', button({ url: long(3000) }), button({ url: long(3001) })],
  ['a button is primary or danger', button({ style: 'danger' }), button({ style: 'default' })],
  [
    'an accessibility label has 75 characters',
    button({ accessibility_label: long(75) }),
    button({ accessibility_label: long(76) }),
  ],
  [
    'a confirmation title has 100 characters',
    confirm({ title: plain(long(100)) }),
    confirm({ title: plain(long(101)) }),
  ],
  [
    'a confirmation text has 300 characters',
    confirm({ text: plain(long(300)) }),
    confirm({ text: plain(long(301)) }),
  ],
  [
    'a confirmation button has 30 characters',
    confirm({ deny: plain(long(30)) }),
    confirm({ deny: plain(long(31)) }),
  ],
  ['a select has 100 options', select({ options: options(100) }), select({ options: options(101) })],
  [
    'a select has options or groups, not both',
    select({ options: options(1) }),
    select({ options: options(1), option_groups: [{ label: plain('G'), options: options(1) }] }),
  ],
  ['a select has an option', select({ options: options(1) }), select({ options: [] })],
  [
    'an option text has 75 characters',
    select({ options: [option('a', long(75))] }),
    select({ options: [option('a', long(76))] }),
  ],
  [
    'an option value has 150 characters',
    select({ options: [option(long(150))] }),
    select({ options: [option(long(151))] }),
  ],
  [
    'an option of a menu is plain text',
    select({ options: options(1) }),
    select({ options: [{ text: mrkdwn('x'), value: 'x' }] }),
  ],
  [
    'an initial option is one of the options',
    select({ options: options(2), initial_option: option('o1', 'O1') }),
    select({ options: options(2), initial_option: option('o1', 'Other') }),
  ],
  [
    'a placeholder has 150 characters',
    select({ options: options(1), placeholder: plain(long(150)) }),
    select({ options: options(1), placeholder: plain(long(151)) }),
  ],
  [
    'an overflow menu has five options',
    act({ type: 'overflow', options: options(5) }),
    act({ type: 'overflow', options: options(6) }),
  ],
  [
    'checkboxes are ten',
    act({ type: 'checkboxes', options: options(10) }),
    act({ type: 'checkboxes', options: options(11) }),
  ],
  [
    'radio buttons are ten',
    act({ type: 'radio_buttons', options: options(10) }),
    act({ type: 'radio_buttons', options: options(11) }),
  ],
  ['a text input ends at 3,000 characters', text({ max_length: 3000 }), text({ max_length: 3001 })],
  [
    'a text input starts within its length',
    text({ max_length: 3, initial_value: 'abc' }),
    text({ max_length: 3, initial_value: 'abcd' }),
  ],
  ['a number input says whether decimals are allowed', number({}), input({ type: 'number_input' })],
  ['a number limit is written as a string', number({ min_value: '1' }), number({ min_value: 1 })],
  [
    'a number limit is ordered',
    number({ min_value: '1', max_value: '2' }),
    number({ min_value: '2', max_value: '1' }),
  ],
  [
    'a date is a real date',
    input({ type: 'datepicker', initial_date: '2026-02-28' }),
    input({ type: 'datepicker', initial_date: '2026-02-30' }),
  ],
  [
    'a time is HH:mm',
    input({ type: 'timepicker', initial_time: '23:59' }),
    input({ type: 'timepicker', initial_time: '24:00' }),
  ],
  [
    'a rich text input shows 100 lines',
    input({ type: 'rich_text_input', max_lines: 100 }),
    input({ type: 'rich_text_input', max_lines: 101 }),
  ],
];

function button25(): Json {
  return { type: 'button', text: plain('x') };
}

test.each(LIMITS)('%s', (_, fits, exceeds) => {
  expect(inHome(fits)).toEqual([]);
  expect(inHome(exceeds)).not.toEqual([]);
});

const MESSAGE_LIMITS: readonly [about: string, fits: Json, exceeds: Json][] = [
  [
    'a markdown block has 12,000 characters',
    block('markdown', { text: long(12_000) }),
    block('markdown', { text: long(12_001) }),
  ],
  [
    'a card title has 150 characters',
    block('card', { title: mrkdwn(long(150)) }),
    block('card', { title: mrkdwn(long(151)) }),
  ],
  [
    'a card body has 200 characters',
    block('card', { body: mrkdwn(long(200)) }),
    block('card', { body: mrkdwn(long(201)) }),
  ],
  ['a card shows something', BLOCKS['card'] ?? {}, { type: 'card', subtitle: mrkdwn('x') }],
  [
    'a carousel has ten cards',
    block('carousel', { elements: times(10, () => BLOCKS['card']) }),
    block('carousel', { elements: times(11, () => BLOCKS['card']) }),
  ],
  [
    'a container has ten blocks',
    block('container', { child_blocks: times(10, () => ({ type: 'divider' })) }),
    block('container', { child_blocks: times(11, () => ({ type: 'divider' })) }),
  ],
  [
    'a container holds no alert',
    BLOCKS['container'] ?? {},
    block('container', { child_blocks: [BLOCKS['card']] }),
  ],
  [
    'a wrong block inside a container is found',
    BLOCKS['container'] ?? {},
    block('container', { child_blocks: [{ type: 'header', text: plain(long(151)) }] }),
  ],
  [
    'context actions are five',
    block('context_actions', { elements: times(5, () => trash()) }),
    block('context_actions', { elements: times(6, () => trash()) }),
  ],
  ['a table has 100 rows', block('table', { rows: rows(100, 1) }), block('table', { rows: rows(101, 1) })],
  ['a table has 20 columns', block('table', { rows: rows(1, 20) }), block('table', { rows: rows(1, 21) })],
  [
    'a table cell is never empty',
    block('table', { rows: rows(1, 1) }),
    block('table', { rows: [[{ type: 'raw_text', text: '' }]] }),
  ],
  [
    'a data table has 100 rows below its header',
    block('data_table', { rows: rows(101, 2) }),
    block('data_table', { rows: rows(102, 2) }),
  ],
  [
    'a data table has rows of one length',
    block('data_table', { rows: rows(2, 2) }),
    block('data_table', { rows: [...rows(1, 2), ...rows(1, 1)] }),
  ],
  ['a data table has a caption', BLOCKS['data_table'] ?? {}, { type: 'data_table', rows: rows(2, 1) }],
  [
    'a data table header is not rich text',
    BLOCKS['data_table'] ?? {},
    block('data_table', { rows: [[BLOCKS['rich_text']], ...rows(1, 1)] }),
  ],
  [
    'a data table page has 100 rows',
    block('data_table', { page_size: 100 }),
    block('data_table', { page_size: 101 }),
  ],
  [
    'a chart title has 50 characters',
    block('data_visualization', { title: long(50) }),
    block('data_visualization', { title: long(51) }),
  ],
  ['a pie has twelve segments', pie(12), pie(13)],
  [
    'a chart has twelve series',
    xy(
      times(12, (index) => series(`s${index}`)),
      ['Q1'],
    ),
    xy(
      times(13, (index) => series(`s${index}`)),
      ['Q1'],
    ),
  ],
  [
    'a chart names its series apart',
    xy([series('a'), series('b')], ['Q1']),
    xy([series('a'), series('a')], ['Q1']),
  ],
  ['a chart plots its categories only', xy([series('a')], ['Q1']), xy([series('a', 'Q2')], ['Q1'])],
  ['a chart label has 20 characters', xy([series(long(20))], ['Q1']), xy([series(long(21))], ['Q1'])],
];

function trash(): Json {
  return { type: 'icon_button', icon: 'trash', text: plain('x') };
}

test.each(MESSAGE_LIMITS)('%s', (_, fits, exceeds) => {
  expect(inMessage(fits)).toEqual([]);
  expect(inMessage(exceeds)).not.toEqual([]);
});

test.each([...Object.entries(BLOCKS)])(
  'a %s with a field that Slack does not know is refused',
  (_, known) => {
    expect(inMessage({ ...known, colour: 'red' })).not.toEqual([]);
  },
);

test.each([...Object.entries(ELEMENTS)])(
  'a %s with a field that Slack does not know is refused',
  (_, known) => {
    const odd = { ...known, colour: 'red' };
    expect([...inModal(act(odd)), ...inModal(input(odd))].join()).toContain(
      'invalid additional property: colour',
    );
  },
);

test('what is no known block is refused by its type', () => {
  expect(inMessage({ type: 'chart' })).toEqual([
    '[ERROR] unsupported type: chart [json-pointer:/blocks/0/type]',
  ]);
  expect(inMessage({ type: 'constructor' })).toEqual([
    '[ERROR] unsupported type: constructor [json-pointer:/blocks/0/type]',
  ]);
  expect(inMessage('text')).toEqual(['[ERROR] must be an object [json-pointer:/blocks/0]']);
  expect(inMessage(act({ type: 'slider' })).join()).toContain(
    'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
  );
  expect(inMessage({ type: 'file', source: 'remote', external_id: 'x' })).not.toEqual([]);
});
