import { formErrors } from '../../../src/sandbox/slack/desk/form-errors.js';
import { stateOf } from '../../../src/sandbox/slack/desk/elements.js';
import { form, openTown, closeTown, startApp, ANA, GENERAL, modalOf, until } from './town.js';

afterEach(closeTown);

const input = (element: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: 'b',
  element: { action_id: 'a', ...element },
  ...more,
});
const errorOf = (block: Record<string, unknown>, value: Record<string, unknown>): string | undefined =>
  formErrors([block], stateOf([block], { b: { a: value } }))['b'];

const REQUIRED = 'Please complete this required field.';

test.each([
  [{ type: 'plain_text_input' }, { value: null }],
  [{ type: 'static_select' }, { selected_option: null }],
  [{ type: 'checkboxes' }, { selected_options: [] }],
  [{ type: 'datepicker' }, {}],
  [{ type: 'rich_text_input' }, { rich_text_value: { type: 'rich_text', elements: [] } }],
])('an empty %j is refused when it is required and let through when it is optional', (element, value) => {
  expect(errorOf(input(element), value)).toBe(REQUIRED);
  expect(errorOf(input(element, { optional: true }), value)).toBeUndefined();
});

test.each([
  [{ type: 'plain_text_input', max_length: 5 }, '12345', '123456', 'at most 5'],
  [{ type: 'plain_text_input' }, 'x'.repeat(3000), 'x'.repeat(3001), 'at most 3000'],
  [{ type: 'plain_text_input', min_length: 2 }, '12', '1', 'at least 2'],
  [{ type: 'number_input', is_decimal_allowed: false }, '-3', '2.5', 'valid number'],
  [{ type: 'number_input', is_decimal_allowed: true, min_value: '2' }, '2.5', '1.9', 'at least 2'],
  [{ type: 'number_input', is_decimal_allowed: false, max_value: '9' }, '9', '10', 'at most 9'],
  [{ type: 'email_text_input' }, 'ana@example.com', 'ana', 'valid email'],
  [{ type: 'url_text_input' }, 'https://acme.example', 'acme', 'valid URL'],
])('%j takes %s and refuses %s', (element, good, bad, says) => {
  expect(errorOf(input(element), { value: good })).toBeUndefined();
  expect(errorOf(input(element), { value: bad })).toContain(says);
});

test('a choice of several has its limit', () => {
  const block = input({ type: 'multi_users_select', max_selected_items: 1 });
  expect(errorOf(block, { selected_users: ['U1'] })).toBeUndefined();
  expect(errorOf(block, { selected_users: ['U1', 'U2'] })).toBe('Please choose at most 1.');
});

test('what a form starts with counts as typed until the person changes or clears it', () => {
  const block = input({ type: 'plain_text_input', initial_value: 'As last week' });
  expect(stateOf([block], {})).toEqual({ b: { a: { type: 'plain_text_input', value: 'As last week' } } });
  expect(errorOf(block, { value: null })).toBe(REQUIRED);
});

test('untouched inputs are in the state with nothing in them', () => {
  const blocks = [
    { ...input({ type: 'datepicker' }), block_id: 'date' },
    { ...input({ type: 'multi_static_select' }), block_id: 'many' },
  ];
  expect(stateOf(blocks, {})).toEqual({
    date: { a: { type: 'datepicker', selected_date: null } },
    many: { a: { type: 'multi_static_select', selected_options: [] } },
  });
});

test('a button in a modal that the app leaves unanswered says so in the modal', async () => {
  const { slack, apiUrl } = await openTown({ ackMs: 80 });
  const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
  const view = form('Form', { blocks: [{ type: 'actions', block_id: 'row', elements: [button] }] });
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await client.views.open({ trigger_id: command.trigger_id, view });
      await ack();
    });
    app.action('go', () => Promise.resolve());
  });
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  await until(slack, () => slack.desk.see(ANA).modals.length === 1);
  const surface = { on: 'view', viewId: modalOf(slack, ANA).id } as const;
  await slack.desk.act(ANA, { act: 'press', surface, blockId: 'row', actionId: 'go', value: {}, state: {} });
  expect(modalOf(slack, ANA).trouble).toBe('We had some trouble connecting. Try again?');
});

test('an input is not sent by itself unless its block dispatches', async () => {
  const { slack, apiUrl } = await openTown();
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await client.views.open({ trigger_id: command.trigger_id, view: form() });
      await ack();
    });
  });
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  const surface = { on: 'view', viewId: modalOf(slack, ANA).id } as const;
  const value = { value: 'x' };
  const state = {};
  expect(
    await slack.desk.act(ANA, { act: 'press', surface, blockId: 'tldr', actionId: 'tldr', value, state }),
  ).toEqual({ ok: false, refused: 'This input is sent with the form, not by itself.' });
});
