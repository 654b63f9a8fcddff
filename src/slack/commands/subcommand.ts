import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { SourceKind } from '../../services/ports/collected-lines.js';
import type { ShownField } from '../form-fields.js';
import type { ModalWindow } from '../modal-window.js';
import type { Permalink } from '../permalink.js';
import type { SaidMessage } from '../read-message.js';
import type { ProblemWords } from '../text/problem-words.js';
import type { Rescue } from '../views/telling-modal.js';
import type { Message } from '../views/building-blocks.js';
import type { Modal } from '../views/define-modal.js';

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

/** A form in which something was just chosen; it is not submitted yet and may be half empty. */
export interface Choice<Metadata, Values> extends Submission<Metadata, Values> {
  /** In which field. */
  readonly field: string;
  /** The inputs as they stand there, by field: who renders the form again keeps the block of what was touched. */
  readonly shown: ReadonlyMap<string, ShownField>;
}

export interface ChoiceHandler {
  readonly callbackId: string;
  /** The whole name of the field, or of several. */
  readonly field: RegExp;
  /** Null when the form's ids or values are not those of this version (S27). */
  handle(
    raw: RawSubmission & { readonly field: string; readonly shown: ReadonlyMap<string, ShownField> },
  ): (() => Promise<void>) | null;
}

/**
 * Ties an input with `dispatch_action` to what happens when something is chosen in it. What it throws is told at the
 * top of the form. `values` of the modal must take a form that is half filled in.
 */
export function onChoice<Metadata, Values, Data>(
  modal: Modal<Metadata, Values, Data>,
  field: RegExp,
  run: (choice: Choice<Metadata, Values>) => Promise<void>,
): ChoiceHandler {
  return {
    callbackId: modal.callbackId,
    field,
    handle({ metadata, values, ...rest }) {
      const ids = modal.metadata.safeParse(metadata).data;
      const typed = modal.values.safeParse(values).data;
      if (ids === undefined || typed === undefined) return null;
      return () => run({ ...rest, metadata: ids, values: typed });
    },
  };
}
