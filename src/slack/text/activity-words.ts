import { ago } from './ago.js';

/** What last happened to an opportunity, and how it is known (S0-23, C6). */
export interface LastActivity {
  readonly at: Date;
  readonly kind: keyof typeof KINDS;
}

const KINDS = {
  created: 'created',
  page_edit: 'page edited',
  comment: 'comment',
  change_log: 'change logged',
  posting: 'update posted',
} as const;

/** "comment 3 days ago". */
export function activityWords({ at, kind }: LastActivity, now: Date): string {
  return `${KINDS[kind]} ${ago(at, now)}`;
}
