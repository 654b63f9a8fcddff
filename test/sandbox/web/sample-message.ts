/** A message with every block a message may carry. */

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const option = (value: string, text = value) => ({ text: plain(text), value });

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
