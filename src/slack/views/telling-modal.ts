import type { AlertBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { CALLBACK } from '../ids.js';
import type { ProblemWords } from '../text/problem-words.js';
import { actions, alert, context, section, verbatim, type Message } from './building-blocks.js';
import { messageText } from '../text/outgoing.js';
import { modalView } from './define-modal.js';

/** What stands in a modal while the answer is fetched; it opens within the trigger's three seconds. */
export function loadingModal(title: string, what: string): ModalView {
  return modalView(CALLBACK.telling, { title, close: 'Cancel', blocks: [context(`⏳ ${what}`)] });
}

/** What helps when something goes wrong. */
export interface Rescue {
  /** Tries the same once more; offered only when that may help. */
  readonly again?: Button;
  /** Opens what was typed, to change it. */
  readonly edit?: Button;
  /** What was typed, to be copied. */
  readonly typed?: string;
}

/** A problem, in a modal: what happened, what to do next, what was typed given back. */
export function problemModal(title: string, words: ProblemWords, rescue: Rescue = {}): ModalView {
  const { typed = '' } = rescue;
  return modalView(CALLBACK.telling, {
    title,
    close: 'Close',
    blocks: [
      alert(words.what, 'error'),
      section(words.next),
      ...buttons(words, rescue),
      ...(typed === '' ? [] : [context('What you typed:'), ...verbatim(typed)]),
    ],
  });
}

/** A problem at the top of a view that otherwise stays as it is. */
export function problemAlert({ what, next }: ProblemWords): AlertBlock & { readonly block_id: string } {
  return { ...alert(`${what} ${next}`, 'error'), block_id: 'problem' };
}

/** A problem, as an ephemeral answer or a direct message. What was typed is behind its buttons. */
export function problemMessage(words: ProblemWords, rescue: Rescue = {}): Message {
  const { what, next } = words;
  return {
    text: messageText(`${what} ${next}`),
    blocks: [section(`⚠️ ${what}`), context(next), ...buttons(words, rescue)],
  };
}

function buttons(words: ProblemWords, { again, edit }: Rescue): KnownBlock[] {
  const offered = [words.again ? again : undefined, edit].filter((one) => one !== undefined);
  return offered.length === 0 ? [] : [actions('again', ...offered)];
}
