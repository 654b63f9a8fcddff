import type { WebClient } from '@slack/web-api';
import { neverArrived } from './tell-operation.js';
import { reminderMessage, type ToldReminder } from './views/reminder-message.js';
import { whenLet } from './when-let.js';

/**
 * Reminds a Sales Engineer by direct message. `not_now`: certainly not told. Throws when the message may have been
 * sent. `vendor`: our side's name.
 */
export function createReminderTeller(
  client: WebClient,
  vendor: string,
): (notice: ToldReminder & { readonly slackUserId: string }) => Promise<'told' | 'not_now'> {
  return async (notice) => {
    const message = reminderMessage(notice, vendor);
    try {
      await whenLet(() => client.chat.postMessage({ channel: notice.slackUserId, ...message }));
      return 'told';
    } catch (error) {
      if (neverArrived(error)) return 'not_now';
      throw error;
    }
  };
}
