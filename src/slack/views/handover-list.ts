import type { ModalView } from '@slack/types';
import type { Handover } from '../../domain/handover/handover.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { actions, button, lines, run } from './building-blocks.js';
import { modalView } from './define-modal.js';

const MOST = 20;

/** What is handed to the person and waits for an answer, before they hand over deals of their own. */
export function openHandoversModal(toMe: readonly Handover[]): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Handed over to you',
    close: 'Close',
    blocks: [
      ...toMe
        .slice(0, MOST)
        .flatMap(({ id, content: { title, reason } }) => [
          lines(run(clamp(title, 300), { bold: true }), run(`\n${clamp(reason, 300)}`)),
          actions(`handover:${id}`.slice(0, 255), button('Show', ACTION.handoverShow, id, { about: title })),
        ]),
      actions('own', button('Hand over your own deals', ACTION.handoverList, '')),
    ],
  });
}
