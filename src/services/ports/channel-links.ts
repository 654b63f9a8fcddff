/** A channel that was tied to a deal: there `/opp status` needs no name. */
export interface ChannelLink {
  readonly channelId: string;
  readonly opportunityId: string;
  /** Who tied it. */
  readonly slackUserId: string;
  readonly linkedAt: Date;
}

export interface ChannelLinks {
  find(channelId: string): Promise<ChannelLink | undefined>;
  /** Ties the channel to this deal instead of any other. */
  put(link: ChannelLink): Promise<void>;
  remove(channelId: string): Promise<void>;
}
