/** One sound specimen of everything Block Kit has, for tests that break one thing at a time. */
export type Json = Record<string, unknown>;

export const plain = (text: string): Json => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text });
export const long = (length: number): string => 'x'.repeat(length);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const option = (value = 'a', text = 'A'): Json => ({ text: plain(text), value });
export const options = (count: number): Json[] => times(count, (index) => option(`o${index}`, `O${index}`));

const image = { type: 'image', alt_text: 'A hill', image_url: 'https://example.com/hill.png' };
const richText = (text: string): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});
const cell = (text: string): Json => ({ type: 'raw_text', text });

export const ELEMENTS: Readonly<Record<string, Json>> = {
  button: { type: 'button', action_id: 'go', text: plain('Go'), value: '1', style: 'primary' },
  workflow_button: {
    type: 'workflow_button',
    text: plain('Run'),
    workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft1/x' } },
  },
  overflow: { type: 'overflow', options: options(2) },
  checkboxes: { type: 'checkboxes', options: [{ text: mrkdwn('*A*'), value: 'a' }] },
  radio_buttons: { type: 'radio_buttons', options: options(2), initial_option: option('o1', 'O1') },
  static_select: { type: 'static_select', options: options(2), placeholder: plain('Pick') },
  multi_static_select: {
    type: 'multi_static_select',
    option_groups: [{ label: plain('G'), options: options(2) }],
  },
  external_select: { type: 'external_select', min_query_length: 0 },
  multi_external_select: { type: 'multi_external_select', max_selected_items: 2 },
  users_select: { type: 'users_select', initial_user: 'U1' },
  multi_users_select: { type: 'multi_users_select', initial_users: ['U1'] },
  conversations_select: { type: 'conversations_select', filter: { include: ['public'] } },
  multi_conversations_select: { type: 'multi_conversations_select' },
  channels_select: { type: 'channels_select' },
  multi_channels_select: { type: 'multi_channels_select' },
  datepicker: { type: 'datepicker', initial_date: '2026-11-21' },
  timepicker: { type: 'timepicker', initial_time: '09:00', timezone: 'Europe/Rome' },
  datetimepicker: { type: 'datetimepicker', initial_date_time: 1_795_000_000 },
  plain_text_input: { type: 'plain_text_input', multiline: true, min_length: 1, max_length: 3000 },
  number_input: { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '9' },
  email_text_input: { type: 'email_text_input' },
  url_text_input: { type: 'url_text_input', focus_on_load: true },
  rich_text_input: { type: 'rich_text_input', min_lines: 2, max_lines: 9 },
  file_input: { type: 'file_input', max_files: 10 },
};

export const input = (element: Json, more: Json = {}): Json => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});

export const BLOCKS: Readonly<Record<string, Json>> = {
  actions: { type: 'actions', elements: [ELEMENTS['button']] },
  alert: { type: 'alert', text: mrkdwn('Careful'), level: 'warning' },
  card: { type: 'card', title: mrkdwn('Acme'), body: mrkdwn('Body'), hero_image: image },
  carousel: { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('Acme') }] },
  container: { type: 'container', title: plain('Box'), child_blocks: [{ type: 'divider' }] },
  context: { type: 'context', elements: [mrkdwn('Small'), image] },
  context_actions: {
    type: 'context_actions',
    elements: [{ type: 'icon_button', icon: 'trash', text: plain('Delete') }],
  },
  data_table: { type: 'data_table', caption: 'Deals', rows: [[cell('Deal')], [cell('Acme')]] },
  data_visualization: {
    type: 'data_visualization',
    title: 'Pipeline',
    chart: { type: 'pie', segments: [{ label: 'Won', value: 3 }] },
  },
  divider: { type: 'divider', block_id: 'line' },
  header: { type: 'header', text: plain('Deals') },
  image: { ...image, title: plain('Hill') },
  input: input({ type: 'plain_text_input' }),
  markdown: { type: 'markdown', text: '# Deals' },
  plan: { type: 'plan', title: 'Plan' },
  rich_text: richText('Acme'),
  section: { type: 'section', text: mrkdwn('Acme'), accessory: ELEMENTS['button'] },
  table: { type: 'table', rows: [[cell('a'), { type: 'raw_number', value: 1, text: '1' }]] },
  task_card: { type: 'task_card', task_id: 't', title: 'Task', status: 'complete' },
  video: {
    type: 'video',
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    alt_text: 'A film',
    title: plain('Film'),
  },
};

export const rows = (count: number, width: number): Json[][] =>
  times(count, (row) => times(width, (column) => cell(`${row}.${column}`)));

export const modal = (blocks: readonly unknown[], more: Json = {}): Json => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Save'),
  blocks,
  ...more,
});

export const home = (blocks: readonly unknown[]): Json => ({ type: 'home', blocks });
