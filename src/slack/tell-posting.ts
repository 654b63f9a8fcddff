import type { WebClient } from '@slack/web-api';
import type { Posting } from '../domain/posting.js';
import { postingPayload } from '../services/post-status/checked-status.js';
import { modalWindow } from './modal-window.js';
import { standingMessage, standingModal, standingOf } from './views/status-standing.js';

/**
 * Tells a person how their promised update stands: in the modal they sent it from, or, when that is closed, in a
 * direct message if it failed or if they were told to wait. Never both.
 */
export function createPostingTeller(client: WebClient): (posting: Posting) => Promise<void> {
  return async (posting) => {
    const { checked, viewId } = postingPayload.parse(posting.payload);
    const standing = standingOf(posting);
    const told = await modalWindow(client, viewId).show(standingModal(checked, standing));
    if (told === 'shown') return;
    const worthAMessage =
      standing.kind === 'not_saved' || (standing.kind === 'saved' && posting.attempts > 1);
    if (!worthAMessage) return;
    await client.chat.postMessage({ channel: posting.slackUserId, ...standingMessage(checked, standing) });
  };
}
