import type { WebClient } from '@slack/web-api';
import { neverArrived } from './tell-operation.js';
import { noteMessage, type AskedEdits } from './views/note-message.js';
import { whenLet } from './when-let.js';

/**
 * Asks a Sales Engineer, by direct message, about what was changed in Notion. `not_now`: certainly not asked. Throws when
 * the message may have been sent.
 */
export function createNoteAsker(
  client: WebClient,
): (offer: AskedEdits & { readonly slackUserId: string }) => Promise<'told' | 'not_now'> {
  return async (offer) => {
    try {
      await whenLet(() => client.chat.postMessage({ channel: offer.slackUserId, ...noteMessage(offer) }));
      return 'told';
    } catch (error) {
      if (neverArrived(error)) return 'not_now';
      throw error;
    }
  };
}
