import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { isShown, modalWindow, openModal, type ModalWindow } from './modal-window.js';
import type { ProblemWords } from './text/problem-words.js';
import { problemModal, type Rescue } from './views/telling-modal.js';

/** Opens the one window of a request and remembers it, so that a problem is shown where the person looks. */
export interface RequestOpener {
  readonly open: (view: ModalView, rescue?: Rescue) => Promise<ModalWindow>;
  /** Shows the problem in the window, with what helps; false when there is no window that shows it. */
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
  let opened: { readonly window: ModalWindow; readonly title: string; readonly rescue: Rescue } | undefined;
  return {
    async open(view, rescue = {}) {
      const window = await openWindow(view);
      opened = { window, title: view.title.text, rescue };
      return window;
    },
    async showProblem(words) {
      if (opened === undefined) return false;
      const { window, title, rescue } = opened;
      return isShown(window, problemModal(title, words, rescue));
    },
  };
}
