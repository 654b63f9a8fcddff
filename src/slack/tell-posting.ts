import type { WebClient } from '@slack/web-api';
import type { Posting } from '../domain/posting.js';
import { postingPayload } from '../services/post-status/checked-status.js';
import { modalWindow } from './modal-window.js';
import { standingMessage, standingModal, standingOf, type Standing } from './views/status-standing.js';
import { whenLet } from './when-let.js';

/**
 * Tells a person how their promised update stands: in the modal they sent it from, or, when that is closed, in a
 * direct message if it failed or if they were told to wait. Never both, unless Slack does not say whether the
 * modal shows it.
 */
export function createPostingTeller(client: WebClient): (posting: Posting) => Promise<void> {
  return async (posting) => {
    const { checked, viewId } = postingPayload.parse(posting.payload);
    const standing = standingOf(posting);
    const window = modalWindow(client, viewId);
    const shown = await whenLet(() => window.show(standingModal(checked, standing))).catch(() => 'unknown');
    if (shown === 'shown' || !isWorthAMessage(standing, posting, shown === 'unknown')) return;
    const message = standingMessage(checked, standing);
    await whenLet(() => client.chat.postMessage({ channel: posting.slackUserId, ...message }));
  };
}

/** A posting that was worked on more than once made its person wait, and a modal that stands still does. */
function isWorthAMessage({ kind }: Standing, { fence }: Posting, standsStill: boolean): boolean {
  return kind === 'not_saved' || (kind === 'saved' && (fence > 1 || standsStill));
}
