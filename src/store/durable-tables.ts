/** What a rebuilt folder gets back. Everything else can be read from Notion again. */
export interface DurableTable {
  readonly name:
    | 'operation'
    | 'said_comment'
    | 'draft'
    | 'schema_mapping'
    | 'setup_change'
    | 'hand_edit'
    | 'review'
    | 'collected_line'
    | 'channel_link'
    | 'reminder'
    | 'reminder_choice'
    | 'person_setting'
    | 'snooze'
    | 'digest'
    | 'sandbox_object';
  /** Columns that tell two rows apart; rows are read in this order. */
  readonly key: readonly string[];
  /** Numbered by the database, or not. */
  readonly numbered: boolean;
}

export const durableTables: readonly DurableTable[] = [
  { name: 'operation', key: ['id'], numbered: true },
  { name: 'said_comment', key: ['comment_id', 'text_hash'], numbered: true },
  { name: 'draft', key: ['id'], numbered: false },
  { name: 'schema_mapping', key: ['data_source_id'], numbered: false },
  { name: 'setup_change', key: ['id'], numbered: true },
  { name: 'hand_edit', key: ['id'], numbered: false },
  { name: 'review', key: ['id'], numbered: false },
  { name: 'collected_line', key: ['id'], numbered: false },
  { name: 'channel_link', key: ['channel_id'], numbered: false },
  { name: 'reminder', key: ['id'], numbered: false },
  { name: 'reminder_choice', key: ['slack_user_id'], numbered: false },
  { name: 'person_setting', key: ['slack_user_id'], numbered: false },
  { name: 'snooze', key: ['slack_user_id', 'opportunity_id'], numbered: false },
  { name: 'digest', key: ['id'], numbered: false },
  { name: 'sandbox_object', key: ['realm', 'id'], numbered: true },
];
