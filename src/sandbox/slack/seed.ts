/** What a sandbox workspace starts with. */
export interface SlackSeed {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly SeedPerson[];
  readonly channels: readonly SeedChannel[];
}

export interface SeedPerson {
  /** `U…` */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly email: string | undefined;
  readonly timeZone: string;
  readonly kind: 'member' | 'single_channel_guest' | 'guest' | 'stranger';
  /** One of a few colours or initials for the avatar is derived from the name. */
  readonly role: 'se' | 'ae' | 'manager' | 'guest' | 'other';
}

export interface SeedChannel {
  /** `C…` */
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Shared with another company. */
  readonly isExtShared: boolean;
  readonly memberIds: readonly string[];
  /** Oldest first; `minutesAgo` counts from the first start. A reply names the index of its parent. */
  readonly messages: readonly {
    readonly by: string;
    readonly text: string;
    readonly minutesAgo: number;
    readonly inThreadOf?: number;
    /** The names of the files that hang at it; then the text may be empty. */
    readonly files?: readonly string[];
  }[];
}
