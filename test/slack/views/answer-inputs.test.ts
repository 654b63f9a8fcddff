import fc from 'fast-check';
import type { SheetItem } from '../../../src/domain/answers/answer-sheet.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { answerInput, saidThere } from '../../../src/slack/views/answer-inputs.js';
import { modalView } from '../../../src/slack/views/define-modal.js';
import { nasty } from './hostile-data.js';

const asked = { label: 'Outcome', ask: 'Outcome' };
const KINDS: readonly (readonly [string, SheetItem])[] = [
  ['any text', asked],
  ['a day', { ...asked, isDay: true }],
  ['a tick', { ...asked, isTick: true }],
  ['one of some', { ...asked, choices: ['Won', 'Lost'] }],
];

/** What the input holds as long as nobody touches it, as Slack sends it. */
function untouched(item: SheetItem, value: string): string {
  const { element } = answerInput(item, 'answer:0', value);
  if (element.type === 'plain_text_input') return element.initial_value ?? '';
  if (element.type === 'datepicker') return element.initial_date ?? '';
  if (element.type === 'static_select') return element.initial_option?.value ?? '';
  if (element.type !== 'checkboxes') throw new Error(`no answer is given with ${element.type}`);
  return (element.initial_options ?? []).map((option) => option.value ?? '').join(', ');
}

describe.each(KINDS)('the input of a question that takes %s', (_kind, item) => {
  test('is taken by Slack, and left alone keeps what the page says, whatever that is', () => {
    fc.assert(
      fc.property(nasty(3000), (said) => {
        const block = answerInput(item, 'answer:0', said);
        const view = modalView('opp_test', { title: 'T', submit: 'Save', close: 'Cancel', blocks: [block] });
        expect(checkView(view, 'modal')).toEqual([]);
        expect(saidThere(item, said, untouched(item, said))).toBe(said);
      }),
    );
  });

  test('is blank when nothing was said', () => {
    expect(untouched(item, '')).toBe('');
    expect(answerInput(item, 'answer:0', '')).not.toHaveProperty('hint');
  });

  test('passes on what somebody says instead', () => {
    expect(saidThere(item, 'mid-May', '2026-05-14')).toBe('2026-05-14');
  });
});

test('a choice that somebody wrote by hand is shown as chosen, and can be cleared', () => {
  const item = { ...asked, choices: ['Won', 'Lost'] };
  expect(untouched(item, 'Nearly won')).toBe('Nearly won');
  expect(saidThere(item, 'Nearly won', '')).toBe('');
});

test('a day that somebody wrote in words is told, since it cannot be shown', () => {
  const block = answerInput({ ...asked, isDay: true, hint: 'When?' }, 'answer:0', 'mid-May');
  expect(block.hint?.text).toBe('When? The page says “mid-May”, which stays until you choose a day.');
});

test('of a long text the beginning is shown, which is told', () => {
  const block = answerInput(asked, 'answer:0', 'x'.repeat(1001));
  expect(block.hint?.text).toContain('only its beginning');
});
