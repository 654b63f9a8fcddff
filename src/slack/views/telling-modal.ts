import type { Button, ModalView } from '@slack/types';
import { CALLBACK } from '../ids.js';
import type { ProblemWords } from '../text/problem-words.js';
import { actions, alert, context, section, verbatim, type Message } from './building-blocks.js';
import { escapeMrkdwn } from '../text/outgoing.js';
import { modalView } from './define-modal.js';

/** What stands in a modal while the answer is fetched; it opens within the trigger's three seconds. */
export function loadingModal(title: string, what: string): ModalView {
  return modalView(CALLBACK.telling, { title, close: 'Cancel', blocks: [context(`⏳ ${what}`)] });
}

/** A problem, in a modal: what happened, what to do next, what was typed given back. */
export function problemModal(title: string, words: ProblemWords, more: ProblemExtras = {}): ModalView {
  const buttons = more.buttons ?? [];
  const typed = more.typed ?? '';
  return modalView(CALLBACK.telling, {
    title,
    close: 'Close',
    blocks: [
      alert(words.what, 'error'),
      section(words.next),
      ...(buttons.length === 0 ? [] : [actions('again', ...buttons)]),
      ...(typed === '' ? [] : [context('What you typed:'), ...verbatim(typed)]),
    ],
  });
}

export interface ProblemExtras {
  /** What can be done about it. */
  readonly buttons?: readonly Button[];
  /** What was typed, to be copied. */
  readonly typed?: string;
}

/** A problem, as an ephemeral answer. */
export function problemMessage({ what, next }: ProblemWords): Message {
  return { text: escapeMrkdwn(`${what} ${next}`), blocks: [section(`⚠️ ${what}`), context(next)] };
}
