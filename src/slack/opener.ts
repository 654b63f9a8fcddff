import type { Button, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { modalWindow, openModal, type ModalWindow } from './modal-window.js';
import type { ProblemWords } from './text/problem-words.js';
import { problemModal } from './views/telling-modal.js';

/** Opens the one window of a request and remembers it, so that a problem is shown where the person looks. */
export interface RequestOpener {
  readonly open: (view: ModalView, again?: Button) => Promise<ModalWindow>;
  /** Shows the problem in the window, with the button that tries again; false when there is no window to show it. */
  readonly showProblem: (words: ProblemWords) => Promise<boolean>;
}

/** Opens in a new modal. */
export function openerFromTrigger(client: WebClient, triggerId: string): RequestOpener {
  return openerOf((view) => openModal(client, triggerId, view));
}

/** Opens in the modal that the person is looking at. */
export function openerInView(
  client: WebClient,
  view: { readonly id: string; readonly hash: string },
): RequestOpener {
  return openerOf(async (shown) => {
    const window = modalWindow(client, view.id, view.hash);
    await window.show(shown);
    return window;
  });
}

function openerOf(openWindow: (view: ModalView) => Promise<ModalWindow>): RequestOpener {
  let opened:
    { readonly window: ModalWindow; readonly title: string; readonly again: Button | undefined } | undefined;
  return {
    async open(view, again) {
      const window = await openWindow(view);
      opened = { window, title: view.title.text, again };
      return window;
    },
    async showProblem(words) {
      if (opened === undefined) return false;
      const buttons = words.again && opened.again !== undefined ? [opened.again] : [];
      return (await opened.window.show(problemModal(opened.title, words, { buttons }))) === 'shown';
    },
  };
}
