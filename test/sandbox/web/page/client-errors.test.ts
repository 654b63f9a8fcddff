import { clientErrors } from '../../../../src/sandbox/web/page/state/client-errors.js';
import { initialValues } from '../../../../src/sandbox/web/page/state/state-values.js';

const input = (element: object, more: object = {}) => [
  { type: 'input', block_id: 'b', element: { action_id: 'a', ...element }, ...more },
];
const errorOf = (element: object, more: object = {}): string | undefined => {
  const blocks = input(element, more);
  return clientErrors(blocks, initialValues(blocks))['b'];
};
const filled = (type: string, initial_value: string, more: object = {}) =>
  errorOf({ type, initial_value, ...more });

describe('before a modal is sent', () => {
  test.each([
    'plain_text_input',
    'static_select',
    'checkboxes',
    'users_select',
    'datepicker',
    'rich_text_input',
  ])('a required %s must not be empty, an optional one may', (type) => {
    expect(errorOf({ type })).toBe('Please complete this required field.');
    expect(errorOf({ type }, { optional: true })).toBeUndefined();
  });

  test('blanks do not fill a required field', () => {
    expect(filled('plain_text_input', '  \n')).toBe('Please complete this required field.');
  });

  test.each([
    ['plain_text_input', 'abcdef', { max_length: 5 }, 'Please shorten this to 5 characters or fewer.'],
    ['plain_text_input', 'x'.repeat(3001), {}, 'Please shorten this to 3000 characters or fewer.'],
    ['plain_text_input', 'a', { min_length: 2 }, 'Please enter at least 2 characters.'],
    ['email_text_input', 'dana at acme', {}, 'Please enter a valid email address.'],
    ['url_text_input', 'acme', {}, 'Please enter a valid URL.'],
    ['number_input', '1.5', { is_decimal_allowed: false }, 'Please enter a whole number.'],
    ['number_input', '0', { min_value: '1' }, 'Please enter 1 or more.'],
    ['number_input', '9', { max_value: '8' }, 'Please enter 8 or less.'],
  ])('%s refuses %.20j', (type, value, more, error) => {
    expect(filled(type, value, more)).toBe(error);
  });

  test.each([
    ['plain_text_input', 'abcde', { max_length: 5 }],
    ['email_text_input', 'dana@acme.example', {}],
    ['url_text_input', 'https://acme.example', {}],
    ['number_input', '1.5', { is_decimal_allowed: true }],
  ])('%s takes %j', (type, value, more) => {
    expect(filled(type, value, more)).toBeUndefined();
  });

  test('no more may be chosen than the app allows', () => {
    const element = { type: 'multi_users_select', initial_users: ['U1', 'U2'], max_selected_items: 1 };
    expect(errorOf(element)).toBe('Please choose at most 1.');
  });

  test('elements outside of inputs never stop a submission', () => {
    const blocks = [
      { type: 'actions', block_id: 'b', elements: [{ type: 'static_select', action_id: 'a' }] },
    ];
    expect(clientErrors(blocks, initialValues(blocks))).toEqual({});
  });
});
