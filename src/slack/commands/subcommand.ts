import type { ModalView } from '@slack/types';
import type { SourceKind } from '../../services/ports/collected-lines.js';
import type { ModalWindow } from '../modal-window.js';
import type { Permalink } from '../permalink.js';
import type { SaidMessage } from '../read-message.js';
import type { Rescue } from '../views/telling-modal.js';
import type { Message } from '../views/building-blocks.js';
import type { SubmissionHandler } from './submission.js';
import type { ChoiceHandler } from './choice.js';

/** One thing a person can ask of Opp: a file of its own and one line in `commands/index.ts`. */
export interface Subcommand extends Handlers {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** The playbook does without it: no help names it. */
  readonly isOff?: boolean;
  /** Takes up the request. What it throws is told to the person in words. */
  readonly run: (request: CommandRequest) => Promise<void>;
}

/** Those that a help names. */
export function offered(commands: readonly Subcommand[]): readonly Subcommand[] {
  return commands.filter(({ isOff }) => isOff !== true);
}

/** What people do in windows and messages, and what answers it. */
export interface Handlers {
  readonly submissions?: readonly SubmissionHandler[];
  readonly presses?: readonly PressHandler[];
  readonly choices?: readonly ChoiceHandler[];
  readonly suggestions?: readonly SuggestionHandler[];
  readonly shortcuts?: readonly ShortcutHandler[];
}

/** A shortcut in the menu of a message. */
export interface ShortcutHandler {
  readonly callbackId: string;
  readonly run: (request: ShortcutRequest) => Promise<void>;
}

/** Somebody chose the shortcut for this message. It is acknowledged already. */
export interface ShortcutRequest extends Opener {
  readonly slackUserId: string;
  readonly channelId: string;
  readonly sourceKind: SourceKind;
  readonly message: SaidMessage & { readonly ts: string };
  /** Where the message stands, as far as Slack tells; never throws. */
  readonly permalink: () => Promise<Permalink>;
}

/** A list whose options are looked up while somebody types. */
export interface SuggestionHandler {
  /** Matches the field. */
  readonly field: RegExp;
  /** At most a hundred are shown, and none after a second and a half. */
  readonly run: (request: {
    readonly slackUserId: string;
    readonly field: string;
    readonly typed: string;
  }) => Promise<readonly { readonly text: string; readonly value: string }[]>;
}

/** What one invocation of the command brings along. It is acknowledged already. */
export interface CommandRequest extends Opener {
  readonly slackUserId: string;
  /** The conversation it was typed in. */
  readonly channelId: string;
  /** Everything after the subcommand's name, unescaped. */
  readonly words: string;
  /** Answers so that only this person sees it. */
  readonly answer: (message: Message) => Promise<void>;
}

/** A button that was pressed, in a modal or a message. It is acknowledged already. */
export interface Press extends Opener {
  readonly slackUserId: string;
  /** The button's, or that of the option that was chosen. */
  readonly value: string;
  /** The conversation the button stands in; undefined in a modal and on the Home tab. */
  readonly channelId: string | undefined;
  readonly reply: PressReplies;
}

/** What can be said to a button in a message. When Slack takes it there no more, the person gets it directly (S15). */
export interface PressReplies {
  /** In the place of the message that the button stands in. */
  readonly replace: (message: Message) => Promise<void>;
  /** Below it, so that only this person sees it. */
  readonly answer: (message: Message) => Promise<void>;
  /** To everybody in the conversation. */
  readonly share: (message: Message) => Promise<void>;
  /** To the person, directly. */
  readonly send: (message: Message) => Promise<void>;
}

export interface Opener {
  /**
   * Shows the view at once: in a new modal, or in the one the button stands in. Problems from here on are shown
   * there, with what helps.
   */
  readonly open: (view: ModalView, rescue?: Rescue) => Promise<ModalWindow>;
}

export interface PressHandler {
  readonly actionId: string;
  readonly run: (press: Press) => Promise<void>;
}
