import { errorsByBlock, shownFields } from '../../src/slack/form-fields.js';
import { fieldOf, startingWith } from '../../src/slack/views/field-names.js';
import { readValues } from '../../src/slack/read-values.js';
import { input } from '../../src/slack/views/building-blocks.js';

describe('a field that starts with something else', () => {
  test('has another block, and is read by its name all the same', () => {
    const ids = ['', 'first', 'second'].map((initial) => startingWith('why', initial));
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('why');
    expect(ids.map(fieldOf)).toEqual(['why', 'why', 'why']);
    expect(startingWith('why', 'first')).toBe(ids[1]);
    const [, first = ''] = ids;
    const values = { [first]: { [first]: { type: 'plain_text_input', value: 'mine' } } };
    expect(readValues({ values })).toEqual({ why: 'mine' });
  });

  test.each([
    ['text', { type: 'plain_text_input', initial_value: 'a' }, { value: 'a' }, { value: 'b' }],
    ['a day', { type: 'datepicker', initial_date: '2026-11-21' }, { selected_date: '2026-11-21' }, {}],
    [
      'a person',
      { type: 'users_select', initial_user: 'U1' },
      { selected_user: 'U1' },
      { selected_user: 'U2' },
    ],
    [
      'an option',
      { type: 'static_select', initial_option: { value: 'x' } },
      { selected_option: { value: 'x' } },
      { selected_option: { value: 'y' } },
    ],
    [
      'several options',
      { type: 'multi_static_select', initial_options: [{ value: 'x' }] },
      { selected_options: [{ value: 'x' }] },
      { selected_options: [{ value: 'x' }, { value: 'y' }] },
    ],
  ])('is known as touched once %s is another', (_what, element, same, other) => {
    const shown = (state: object): unknown =>
      shownFields({
        blocks: [{ type: 'input', block_id: 'f', element: { ...element, action_id: 'f' } }],
        state: { values: { f: { f: { type: element.type, ...state } } } },
      }).get('f');
    expect(shown(same)).toEqual({ blockId: 'f', untouched: true });
    expect(shown(other)).toEqual({ blockId: 'f', untouched: false });
  });
});

describe('what was typed or chosen', () => {
  test('is read without NULs and halves of characters, which neither a database nor Notion takes', () => {
    const typed = { why: { why: { type: 'plain_text_input', value: 'Legal\0 signed 🚀\ud83d' } } };
    const chosen = { deal: { deal: { type: 'external_select', selected_option: { value: 'a\0b' } } } };
    expect(readValues({ values: { ...typed, ...chosen } })).toEqual({
      why: 'Legal\uFFFD signed 🚀\uFFFD',
      deal: 'a\uFFFDb',
    });
  });
});

describe('an error', () => {
  const why = startingWith('why', 'because');
  const view = {
    blocks: [
      input('stage', 'Stage', { type: 'plain_text_input' }),
      input(why, 'Why', { type: 'plain_text_input' }),
    ],
    state: {},
  };

  test('finds the block of its field', () => {
    expect(errorsByBlock(view, { why: 'too long' })).toEqual({ [why]: 'too long' });
  });

  test('in a field that is not shown stands at the first one, where Slack takes it', () => {
    expect(errorsByBlock(view, { gone: 'A.', stage: 'B.' })).toEqual({ stage: 'A. B.' });
  });
});
