/**
 * A person's desk in the sandbox workspace: what they see and what they can do. The browser page and the walk
 * tests use nothing else, so a test does what a person can do and no more.
 */

/** Values as Slack's `view.state.values`: block_id → action_id → value object. */
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly isBot: boolean;
  /** IANA name. */
  readonly timeZone: string;
}

export interface DeskMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly by: DeskPerson;
  readonly text: string;
  /** Block Kit blocks exactly as the app sent them (elements keep their ids). */
  readonly blocks: readonly Record<string, unknown>[];
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  /** The names of its files. */
  readonly files?: readonly string[] | undefined;
  /** How many replies hang below it (0 for a reply). */
  readonly replyCount: number;
}

export interface DeskChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm' | 'app';
  readonly isExtShared: boolean;
  /** Oldest first, ephemeral ones among them, thread replies included (`threadTs`). */
  readonly messages: readonly DeskMessage[];
}

/** An open modal as Slack holds it. */
export interface DeskView {
  readonly id: string;
  readonly hash: string;
  /** The view object exactly as the app sent it (type, title, blocks, submit, close, …). */
  readonly view: Record<string, unknown>;
  /** Errors below inputs from the last submission, by block_id. */
  readonly errors: Record<string, string>;
  /** What Slack itself says in the modal, e.g. "We had some trouble connecting. Try again?". */
  readonly trouble: string | undefined;
}

/** What one person sees, as one value. */
export interface Desk {
  readonly me: DeskPerson;
  readonly people: readonly DeskPerson[];
  readonly team: { readonly name: string; readonly domain: string };
  readonly channels: readonly DeskChannel[];
  /** Bottom of the stack first; at most three. */
  readonly modals: readonly DeskView[];
  /** The app's Home as last published for this person. */
  readonly home: Record<string, unknown> | undefined;
  /** Slackbot-like remarks only this person sees, e.g. "/opp failed with the error operation_timeout". Newest last. */
  readonly notices: readonly { readonly id: string; readonly channel: string; readonly text: string }[];
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly messageShortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  readonly globalShortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  /** The last acknowledgements and how long each took; `ms` undefined when it was missed. */
  readonly acks: readonly { readonly what: string; readonly ms: number | undefined }[];
}

/** Where a block element stands. */
export type Surface =
  | { readonly on: 'message'; readonly channel: string; readonly ts: string }
  | { readonly on: 'view'; readonly viewId: string }
  | { readonly on: 'home' };

/** Something a person does. */
export type Act =
  | { readonly act: 'command'; readonly channel: string; readonly text: string }
  | {
      readonly act: 'say';
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string | undefined;
    }
  /** Presses a button or changes an interactive element. `value` as in Slack's action, e.g. `{ selected_option }`. */
  | {
      readonly act: 'press';
      readonly surface: Surface;
      readonly blockId: string;
      readonly actionId: string;
      readonly value: Record<string, unknown>;
      /** Everything typed into the surface so far. */
      readonly state: StateValues;
    }
  | { readonly act: 'submit'; readonly viewId: string; readonly state: StateValues }
  | { readonly act: 'close'; readonly viewId: string; readonly everything: boolean }
  | {
      readonly act: 'shortcut';
      readonly callbackId: string;
      readonly message?: { readonly channel: string; readonly ts: string } | undefined;
    }
  | { readonly act: 'open-home' };

/** How Slack's client took it. `refused` is what the client itself forbids, e.g. a slash command in a thread. */
export type ActResult = { readonly ok: true } | { readonly ok: false; readonly refused: string };

export interface SuggestionRequest {
  readonly surface: Surface;
  readonly blockId: string;
  readonly actionId: string;
  readonly query: string;
}

export interface SlackDesk {
  people(): readonly DeskPerson[];
  see(personId: string): Desk;
  /** Resolves when Slack has taken the act and, where one is due, the app has acknowledged or missed it. */
  act(personId: string, act: Act): Promise<ActResult>;
  /** Asks the app for the options of an external select; Slack's `{ options }` or `{ option_groups }`. */
  suggest(personId: string, request: SuggestionRequest): Promise<Record<string, unknown>>;
  /** Calls back after every change of anything anybody sees; returns the way to stop. */
  onChange(listener: () => void): () => void;
}

/** Trouble between the app and Slack, on request. */
export interface SlackTrouble {
  readonly slowApiMs: number;
  /** The next n Web API calls are answered 429 with this Retry-After. */
  readonly rateLimitNext: number;
  /** The next n Web API writes are applied, then the connection is cut. */
  readonly loseAnswerNext: number;
  /** The next n Web API calls are answered HTTP 500. */
  readonly failNext: number;
  /** Envelopes are delivered twice. */
  readonly deliverTwice: boolean;
}
