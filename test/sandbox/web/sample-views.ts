/** A modal with every input type, and a message with every block a message may carry. */

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

export const everyBlock = [
  { type: 'header', block_id: 'h', text: plain('3 of 14 active opportunities') },
  {
    type: 'section',
    block_id: 's',
    text: { type: 'mrkdwn', text: '*Acme GmbH* · Demo · <@U2>\nWaiting for _security review_ :wave:' },
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [option('stage', 'Change stage'), option('snooze', 'Snooze')],
    },
  },
  {
    type: 'section',
    block_id: 's2',
    text: {
      type: 'mrkdwn',
      text: '<https://www.notion.so/Acme-aaaaaaaa00000000000000000000000a|Acme in Notion>',
    },
    fields: [
      { type: 'mrkdwn', text: '*Stage*\nDemo' },
      { type: 'mrkdwn', text: '*AE*\nJane' },
    ],
    accessory: { type: 'button', action_id: 'open', text: plain('Open'), style: 'primary' },
  },
  { type: 'divider', block_id: 'd' },
  {
    type: 'rich_text',
    block_id: 'r',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'TLDR: ', style: { bold: true } },
          { type: 'text', text: 'Demo went well' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Send the quote' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Book security' }] },
        ],
      },
    ],
  },
  {
    type: 'data_table',
    block_id: 't',
    caption: 'Pipeline by stage',
    page_size: 3,
    row_header_column_index: 0,
    rows: [
      [
        { type: 'raw_text', text: 'Stage' },
        { type: 'raw_text', text: 'Deals' },
      ],
      ...['Discovery', 'Demo', 'POC', 'Negotiation'].map((stage, at) => [
        { type: 'raw_text', text: stage },
        { type: 'raw_number', value: 12 - 3 * at, text: String(12 - 3 * at) },
      ]),
    ],
  },
  {
    type: 'data_visualization',
    block_id: 'v',
    title: 'Deals by stage',
    chart: {
      type: 'bar',
      series: [
        {
          name: 'Deals',
          data: [
            { label: 'Demo', value: 9 },
            { label: 'POC', value: 6 },
          ],
        },
      ],
      axis_config: { categories: ['Demo', 'POC'], y_label: 'Deals' },
    },
  },
  {
    type: 'card',
    block_id: 'c',
    title: plain('Globex renewal'),
    subtitle: plain('POC'),
    body: { type: 'mrkdwn', text: 'Quiet for *12 days*' },
    actions: [{ type: 'button', action_id: 'post', text: plain('Post status') }],
  },
  {
    type: 'table',
    block_id: 'tb',
    rows: [
      [
        { type: 'raw_text', text: 'Feature' },
        { type: 'raw_text', text: 'Fit' },
      ],
      [
        { type: 'raw_text', text: 'Session Replay' },
        { type: 'raw_text', text: 'Must have' },
      ],
    ],
  },
  { type: 'markdown', block_id: 'm', text: '**Bold** and a list\n\n- one\n- two' },
  {
    type: 'actions',
    block_id: 'a',
    elements: [
      { type: 'button', action_id: 'share', text: plain('Share') },
      {
        type: 'static_select',
        action_id: 'sort',
        placeholder: plain('Sort by'),
        options: [option('activity', 'Activity'), option('name', 'Name')],
      },
      { type: 'datepicker', action_id: 'due', placeholder: plain('Due') },
    ],
  },
  { type: 'context', block_id: 'x', elements: [{ type: 'mrkdwn', text: '212 of 212 read · 40 s ago' }] },
];
