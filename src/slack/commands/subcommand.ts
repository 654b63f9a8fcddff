import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { ModalWindow } from '../modal-window.js';
import type { ProblemWords } from '../text/problem-words.js';
import type { Rescue } from '../views/telling-modal.js';
import type { Message } from '../views/building-blocks.js';
import type { Modal } from '../views/define-modal.js';

/** One thing a person can ask of Opp: a file of its own and one line in `commands/index.ts`. */
export interface Subcommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Takes up the request. What it throws is told to the person in words. */
  readonly run: (request: CommandRequest) => Promise<void>;
  readonly submissions?: readonly SubmissionHandler[];
  readonly presses?: readonly PressHandler[];
  readonly suggestions?: readonly SuggestionHandler[];
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

/** What was submitted, parsed. */
export interface Submission<Metadata, Values> {
  readonly slackUserId: string;
  readonly metadata: Metadata;
  readonly values: Values;
  /** The window the modal stands in. */
  readonly window: ModalWindow;
}

/** The answer to a submission; Slack waits three seconds for it. */
export interface SubmissionAnswer {
  /** Messages below inputs, by field; or what the window shows next. */
  readonly answer: { readonly errors: Readonly<Record<string, string>> } | { readonly view: ModalView };
  /** Goes on after the answer. */
  readonly afterwards?: () => Promise<void>;
  /** What is shown when `afterwards` fails; without it only the problem itself. */
  readonly onProblem?: (words: ProblemWords) => ProblemScreen;
}

/** A problem, for the window; and for a direct message when the window is closed or Slack does not show it. */
export interface ProblemScreen {
  readonly view: ModalView;
  /** Undefined when the person is told another way. */
  readonly message: Message | undefined;
}

export interface SubmissionHandler {
  readonly callbackId: string;
  /** Null when the form's ids or values are not those of this version (S27). */
  handle(raw: RawSubmission): (() => Promise<SubmissionAnswer>) | null;
}

export interface RawSubmission {
  readonly slackUserId: string;
  readonly metadata: unknown;
  readonly values: unknown;
  readonly window: ModalWindow;
}

/** Ties a modal to what happens when it is submitted. */
export function onSubmit<Metadata, Values, Data>(
  modal: Modal<Metadata, Values, Data>,
  submit: (submission: Submission<Metadata, Values>) => Promise<SubmissionAnswer>,
): SubmissionHandler {
  const parse = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => schema.safeParse(value).data;
  return {
    callbackId: modal.callbackId,
    handle({ slackUserId, metadata, values, window }) {
      const ids = parse(modal.metadata, metadata);
      const typed = parse(modal.values, values);
      if (ids === undefined || typed === undefined) return null;
      return () => submit({ slackUserId, metadata: ids, values: typed, window });
    },
  };
}
