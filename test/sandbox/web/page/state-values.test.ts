import { elementsOf } from '../../../../src/sandbox/web/page/state/elements.js';
import {
  initialValues,
  valueAt,
  valueObject,
  withValue,
} from '../../../../src/sandbox/web/page/state/state-values.js';
import { everyBlock } from '../sample-message.js';
import { everyInputModal } from '../sample-modal.js';

const choice = { text: { type: 'plain_text', text: 'Demo' }, value: 'demo' };

/** One input block with this element, as an app sends it. */
const input = (element: object) => [
  { type: 'input', block_id: 'b', element: { action_id: 'a', ...element } },
];
const valueOf = (element: object): unknown => initialValues(input(element))['b']?.['a'];

describe('an untouched element', () => {
  test.each([
    ['plain_text_input', { value: null }],
    ['email_text_input', { value: null }],
    ['url_text_input', { value: null }],
    ['number_input', { value: null }],
    ['static_select', { selected_option: null }],
    ['external_select', { selected_option: null }],
    ['radio_buttons', { selected_option: null }],
    ['checkboxes', { selected_options: [] }],
    ['multi_static_select', { selected_options: [] }],
    ['multi_external_select', { selected_options: [] }],
    ['users_select', { selected_user: null }],
    ['multi_users_select', { selected_users: [] }],
    ['conversations_select', { selected_conversation: null }],
    ['multi_conversations_select', { selected_conversations: [] }],
    ['channels_select', { selected_channel: null }],
    ['multi_channels_select', { selected_channels: [] }],
    ['datepicker', { selected_date: null }],
    ['timepicker', { selected_time: null }],
    ['datetimepicker', { selected_date_time: null }],
    ['file_input', { files: [] }],
    ['rich_text_input', {}],
  ])('of type %s reads as nothing in Slack’s words', (type, nothing) => {
    expect(valueOf({ type })).toEqual({ type, ...nothing });
  });

  test.each([
    [{ type: 'plain_text_input', initial_value: '2 weeks' }, { value: '2 weeks' }],
    [{ type: 'number_input', initial_value: '40' }, { value: '40' }],
    [{ type: 'static_select', initial_option: choice }, { selected_option: choice }],
    [{ type: 'checkboxes', initial_options: [choice] }, { selected_options: [choice] }],
    [{ type: 'users_select', initial_user: 'U1' }, { selected_user: 'U1' }],
    [{ type: 'multi_users_select', initial_users: ['U1'] }, { selected_users: ['U1'] }],
    [{ type: 'datepicker', initial_date: '2026-12-01' }, { selected_date: '2026-12-01' }],
    [{ type: 'timepicker', initial_time: '09:30' }, { selected_time: '09:30' }],
    [{ type: 'datetimepicker', initial_date_time: 1795226400 }, { selected_date_time: 1795226400 }],
  ])('starts from what the app proposed: %j', (element, value) => {
    expect(valueOf(element)).toEqual({ type: element.type, ...value });
  });
});

describe('the state of a surface', () => {
  test('holds one value per stateful element and nothing for buttons', () => {
    const values = initialValues(everyInputModal.blocks);
    expect(Object.keys(values)).not.toContain('more');
    expect(Object.keys(values)).toHaveLength(17);
    expect(values['period']).toEqual({ period: { type: 'plain_text_input', value: '2 weeks' } });
  });

  test('keeps several elements of one row apart', () => {
    expect(initialValues(everyBlock)['a']).toEqual({
      sort: { type: 'static_select', selected_option: null },
      due: { type: 'datepicker', selected_date: null },
    });
  });

  test('finds elements inside cards and containers', () => {
    const button = { type: 'button', action_id: 'go' };
    const blocks = [
      {
        type: 'container',
        block_id: 'c',
        child_blocks: [{ type: 'actions', block_id: 'x', elements: [button] }],
      },
      { type: 'carousel', block_id: 'k', elements: [{ type: 'card', block_id: 'y', actions: [button] }] },
    ];
    expect(elementsOf(blocks).map(({ blockId }) => blockId)).toEqual(['x', 'y']);
  });

  test('gives a block without id the name of its place', () => {
    const button = { type: 'button', action_id: 'go' };
    const [placed] = elementsOf([{ type: 'divider' }, { type: 'actions', elements: [button] }]);
    expect(placed?.blockId).toBe('block-1');
  });
});

describe('a change', () => {
  const place = { blockId: 'b', actionId: 'a', type: 'plain_text_input' };

  test('touches only its own element', () => {
    const before = { b: { a: { type: 'plain_text_input', value: null }, z: { type: 'x' } }, c: {} };
    const after = withValue(before, place, 'typed');
    expect(after).toEqual({ ...before, b: { ...before.b, a: { type: 'plain_text_input', value: 'typed' } } });
    expect(valueAt(after, place)).toBe('typed');
    expect(before.b.a.value).toBeNull();
  });

  test('to nothing is sent as null, not as an empty text', () => {
    expect(valueObject('plain_text_input', '')).toEqual({ type: 'plain_text_input', value: null });
    expect(valueObject('datepicker', '')).toEqual({ type: 'datepicker', selected_date: null });
    expect(valueObject('rich_text_input', '')).toEqual({ type: 'rich_text_input' });
  });
});
