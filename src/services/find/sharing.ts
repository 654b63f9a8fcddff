/** Why something may not be shown to everybody in a conversation. */
export type SharingBar =
  /** People of another company read along, or were invited to. */
  | 'other_company'
  /** Nobody can tell who reads along. */
  | 'unknown';

/** Whether an answer may be shown to everybody in a conversation. */
export interface Sharing {
  /** Whether to offer it: quick, from what was known a minute ago. False whenever nobody can tell; never throws. */
  canShare(channelId: string): Promise<boolean>;
  /** What stands against it at this moment, asked afresh; undefined: nothing. Never throws. */
  barNow(channelId: string): Promise<SharingBar | undefined>;
}
