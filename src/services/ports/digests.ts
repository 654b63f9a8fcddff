import type { DigestAct, DigestContent, TeamContent } from '../../domain/digest/digest-content.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { SlackPerson } from './slack.js';

/** `own`: one's quiet deals; `team`: those of one's people, for a lead; `asked`: one's own, at any time. */
export type DigestKind = 'own' | 'team' | 'asked';

export interface PlannedDigest {
  readonly id: string;
  readonly kind: DigestKind;
  readonly slackUserId: string;
  /** In the person's time zone. One `own` and one `team` digest for each person and day. */
  readonly localDay: LocalDate;
  readonly timeZone: string;
}

export interface ClaimedDigest extends PlannedDigest {
  /** Grows with every claim: whoever has an older one changes nothing. */
  readonly fence: number;
  /** Since when it is due. */
  readonly plannedAt: Date;
}

/** Where Slack shows the message. */
export interface SentMessage {
  readonly channelId: string;
  readonly ts: string;
}

/** A digest of one's own deals that was sent. */
export interface SentDigest {
  readonly id: string;
  readonly slackUserId: string;
  readonly timeZone: string;
  readonly content: DigestContent;
  readonly message: SentMessage | undefined;
}

/** How a claimed digest ended. `uncertain`: it may have arrived, and is never sent again. */
export type DigestEnd =
  | { readonly state: 'sent'; readonly message: SentMessage }
  | { readonly state: 'nothing' }
  | { readonly state: 'skipped' | 'uncertain'; readonly note: string };

/** Why somebody did not get (or may not have got) a digest. `unfinished`: it is due, and nobody came to an end of it. */
export interface Undelivered {
  readonly slackUserId: string;
  readonly localDay: LocalDate;
  readonly state: 'skipped' | 'uncertain' | 'unfinished';
  readonly note: string;
}

/** Digests as leased rows. Every method is durable before it resolves. */
export interface DigestStore {
  /** Plans those that are not planned yet; resolves to how many are new. Two processes may plan the same. */
  plan(digests: readonly PlannedDigest[], now: Date): Promise<number>;
  /** The newest day of each person's digests since that day, by `kind:slackUserId`. */
  newestDays(since: LocalDate): Promise<ReadonlyMap<string, LocalDate>>;
  /** Those whose sender died while sending become `uncertain`; resolves to how many. */
  endAbandoned(now: Date): Promise<number>;
  /** Leases the one that is due for longest. */
  claim(now: Date, leaseMs: number): Promise<ClaimedDigest | undefined>;
  /** False: somebody else has it by now, and nothing may be sent. */
  beginSending(claimed: ClaimedDigest, content: DigestContent | TeamContent, until: Date): Promise<boolean>;
  /** Later again; it was certainly not sent. */
  postpone(claimed: ClaimedDigest, dueAt: Date): Promise<void>;
  /** It is not due any more, as if it had never been planned. */
  withdraw(claimed: ClaimedDigest): Promise<void>;
  settle(claimed: ClaimedDigest, end: DigestEnd, now: Date): Promise<void>;
  /** One's own digest, planned or asked for, that was (or may have been) sent. */
  find(id: string): Promise<SentDigest | undefined>;
  /** Those of the person since then that name the deal, and where nothing was done about it. */
  openFor(slackUserId: string, opportunityId: string, since: Date): Promise<readonly string[]>;
  /** Notes what became of a deal; resolves to the digest as it is then. Several at once do not overwrite each other. */
  note(
    id: string,
    opportunityId: string,
    change: { readonly act?: DigestAct | undefined; readonly opened?: boolean },
  ): Promise<SentDigest | undefined>;
  /** Whether the person ever got one by the clock. */
  everSent(slackUserId: string): Promise<boolean>;
  /** Of days since then; `unfinished` are those that were planned before `lateSince`. */
  undelivered(since: LocalDate, lateSince: Date): Promise<readonly Undelivered[]>;
  /** Nobody presses buttons that old. */
  forgetBefore(day: LocalDate): Promise<void>;
}

/** Sends what a digest says. */
export interface DigestMail {
  /** `not_now`: certainly not sent. `impossible`: Slack will not deliver to this person. `uncertain`: who knows. */
  send(
    digest: Pick<PlannedDigest, 'id' | 'slackUserId' | 'timeZone'>,
    content:
      | { readonly kind: 'own'; readonly own: DigestContent }
      | { readonly kind: 'team'; readonly team: TeamContent },
  ): Promise<Mailed>;
  /** Renews the message in its place; does nothing when it is not known where it is. Never throws. */
  renew(digest: SentDigest): Promise<void>;
}

export type Mailed =
  | { readonly kind: 'sent'; readonly message: SentMessage }
  | { readonly kind: 'not_now'; readonly afterSeconds: number }
  | { readonly kind: 'impossible' | 'uncertain'; readonly why: string };

/** Everybody in the workspace. */
export interface SlackDirectory {
  everybody(): Promise<readonly SlackPerson[]>;
}
