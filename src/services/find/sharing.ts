/** Whether an answer may be shown to everybody in a conversation. */
export interface Sharing {
  /** False in channels shared with another company, and wherever nobody can tell. */
  canShare(channelId: string): Promise<boolean>;
}

/** Knowing which channels are shared needs scopes that Opp does not ask for: then nothing is shared. */
export const SHARING_NOTHING: Sharing = { canShare: () => Promise.resolve(false) };
