import type { ModalView } from '@slack/types';
import type { ModalWindow } from '../modal-window.js';
import type { ProblemWords } from '../text/problem-words.js';
import type { Message } from '../views/building-blocks.js';
import type { z } from 'zod';
import type { Modal } from '../views/define-modal.js';

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
