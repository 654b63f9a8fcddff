/** A person as Slack knows them. */
export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** IANA name, e.g. `Europe/Vienna`. */
  readonly timeZone: string;
  /** The language and country they use Slack in, e.g. `en-US`; undefined when Slack does not say. */
  readonly locale?: string | undefined;
  /** `guest`: restricted accounts; `stranger`: another company's member; both are refused. */
  readonly kind: 'member' | 'guest' | 'stranger' | 'bot' | 'deactivated';
}

export interface SlackPeople {
  person(slackUserId: string): Promise<SlackPerson>;
}

export interface SlackByEmail {
  /** The member with this e-mail address; undefined when Slack knows nobody, or does not answer. */
  byEmail(email: string): Promise<SlackPerson | undefined>;
}
