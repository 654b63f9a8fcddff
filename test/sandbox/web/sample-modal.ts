/** A modal with every input type. */

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const option = (value: string, text = value) => ({ text: plain(text), value });

const input = (id: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { action_id: id, ...element },
  ...more,
});

export const everyInputModal = {
  type: 'modal',
  callback_id: 'every_input',
  title: plain('Status update'),
  submit: plain('Review'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'alert',
      block_id: 'alert',
      level: 'warning',
      text: plain('Notion answers slowly. Nothing is lost.'),
    },
    {
      type: 'context',
      block_id: 'about',
      elements: [{ type: 'mrkdwn', text: '*Acme GmbH* · Demo · last update 9 days ago' }],
    },
    input('period', 'Period', { type: 'plain_text_input', initial_value: '2 weeks', max_length: 20 }),
    input(
      'tldr',
      'TLDR',
      {
        type: 'plain_text_input',
        multiline: true,
        focus_on_load: true,
        placeholder: plain('At most 15 words'),
      },
      { hint: plain('15 words. The one thing a manager should read.') },
    ),
    input(
      'sentiment',
      'Sentiment',
      {
        type: 'radio_buttons',
        options: [
          option('good', ':white_check_mark: On track'),
          { ...option('risk', ':bangbang: At risk'), description: plain('Needs at least one risk') },
        ],
        initial_option: option('good'),
      },
      { dispatch_action: true },
    ),
    input(
      'stage',
      'Stage',
      {
        type: 'static_select',
        options: [option('demo', 'Demo'), option('poc', 'POC'), option('won', 'Won')],
      },
      { optional: true },
    ),
    input('deal', 'Opportunity', {
      type: 'external_select',
      min_query_length: 2,
      placeholder: plain('Find…'),
    }),
    input('owner', 'Account Executive', { type: 'users_select' }, { optional: true }),
    input(
      'features',
      'Features',
      {
        type: 'multi_static_select',
        placeholder: plain('Choose features'),
        max_selected_items: 3,
        options: ['Errors', 'Tracing', 'Session Replay', 'Profiling'].map((name) => option(name)),
      },
      { optional: true },
    ),
    input('watchers', 'Watchers', { type: 'multi_users_select' }, { optional: true }),
    input(
      'flags',
      'Flags',
      {
        type: 'checkboxes',
        options: [option('legal', 'Legal review'), option('security', 'Security review')],
      },
      { optional: true },
    ),
    input('day', 'Demo day', { type: 'datepicker', initial_date: '2026-12-01' }, { optional: true }),
    input('time', 'Demo time', { type: 'timepicker' }, { optional: true }),
    input('at', 'Follow-up', { type: 'datetimepicker' }, { optional: true }),
    input(
      'seats',
      'Seats',
      { type: 'number_input', is_decimal_allowed: false, min_value: '1' },
      { optional: true },
    ),
    input('email', 'Contact', { type: 'email_text_input' }, { optional: true }),
    input('site', 'Web site', { type: 'url_text_input' }, { optional: true }),
    input('notes', 'Notes', { type: 'rich_text_input' }, { optional: true }),
    input('files', 'Files', { type: 'file_input' }, { optional: true }),
    {
      type: 'actions',
      block_id: 'more',
      elements: [
        { type: 'button', action_id: 'deeper', text: plain('Choose another') },
        {
          type: 'button',
          action_id: 'drop',
          style: 'danger',
          text: plain('Drop draft'),
          confirm: {
            title: plain('Drop this draft?'),
            text: plain('What you typed will be gone.'),
            confirm: plain('Drop it'),
            deny: plain('Keep it'),
            style: 'danger',
          },
        },
      ],
    },
  ],
};
