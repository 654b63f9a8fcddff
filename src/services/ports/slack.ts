/** A person as Slack knows them. */
export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** IANA name, e.g. `Europe/Vienna`. */
  readonly timeZone: string;
  /** `guest`: restricted accounts; `stranger`: another company's member; both are refused. */
  readonly kind: 'member' | 'guest' | 'stranger' | 'bot' | 'deactivated';
}

export interface SlackPeople {
  person(slackUserId: string): Promise<SlackPerson>;
}
