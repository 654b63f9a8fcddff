import { retained } from '../../../../src/sandbox/web/page/state/retention.js';
import { initialValues } from '../../../../src/sandbox/web/page/state/state-values.js';

const text = (blockId: string, actionId: string, initial?: string) => ({
  type: 'input',
  block_id: blockId,
  element: { type: 'plain_text_input', action_id: actionId, initial_value: initial },
});
const typed = (value: string) => ({ tldr: { tldr: { type: 'plain_text_input', value } } });
const tldrAfter = (after: object[]): unknown =>
  retained(
    [text('tldr', 'tldr')],
    typed('Demo went well'),
    after.map((block) => ({ ...block })),
  );

describe('when the app updates a modal', () => {
  test('what was typed stays where block_id and action_id are unchanged, whatever the app proposes', () => {
    expect(tldrAfter([text('tldr', 'tldr', 'Proposed')])).toEqual(typed('Demo went well'));
  });

  test('a new block_id starts from what the app proposes', () => {
    expect(tldrAfter([text('tldr-2', 'tldr', 'Proposed')])).toEqual({
      'tldr-2': { tldr: { type: 'plain_text_input', value: 'Proposed' } },
    });
  });

  test('a new action_id starts from what the app proposes', () => {
    expect(tldrAfter([text('tldr', 'tldr-2', 'Proposed')])).toEqual({
      tldr: { 'tldr-2': { type: 'plain_text_input', value: 'Proposed' } },
    });
  });

  test('another type of element under the same ids starts anew', () => {
    const select = { type: 'input', block_id: 'tldr', element: { type: 'static_select', action_id: 'tldr' } };
    expect(tldrAfter([select])).toEqual({ tldr: { tldr: { type: 'static_select', selected_option: null } } });
  });

  test('a removed input is forgotten, also when it comes back', () => {
    expect(tldrAfter([])).toEqual({});
    expect(retained([], {}, [text('tldr', 'tldr', 'Again')])).toEqual(typed('Again'));
  });

  test('moving a block keeps what was typed', () => {
    expect(tldrAfter([{ type: 'divider' }, text('tldr', 'tldr')])).toEqual(typed('Demo went well'));
  });

  test('an untouched field keeps its first proposal too', () => {
    const before = [text('period', 'period', '2 weeks')];
    const after = [text('period', 'period', '9 days')];
    expect(retained(before, initialValues(before), after)).toEqual(initialValues(before));
  });

  test('a choice that is no longer offered is dropped', () => {
    const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    const select = (...values: string[]) => ({
      type: 'input',
      block_id: 's',
      element: { type: 'static_select', action_id: 's', options: values.map(option) },
    });
    const held = { s: { s: { type: 'static_select', selected_option: option('poc') } } };
    expect(retained([select('demo', 'poc')], held, [select('poc', 'won')])).toEqual(held);
    expect(retained([select('demo', 'poc')], held, [select('demo')])).toEqual(
      initialValues([select('demo')]),
    );
  });
});
