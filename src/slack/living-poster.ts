import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { LivingPoster } from '../services/living-messages/content.js';
import { neverArrived } from './tell-operation.js';
import { livingMessage } from './views/living-message.js';
import { whenLet } from './when-let.js';

/**
 * Sends and rewrites Opp's own messages. An answer that got lost is `unknown`: the message may be there, and is not
 * sent again.
 */
export function createLivingPoster(client: WebClient): LivingPoster {
  return {
    async post(place, content, below) {
      const { text, blocks } = livingMessage(content);
      const thread = below === undefined ? {} : { thread_ts: below.ts };
      try {
        const { channel, ts } = await whenLet(() =>
          // Slack fetches no pictures and previews for links of ours.
          client.chat.postMessage({
            ...{ channel: below?.channel ?? place, text, blocks, ...thread },
            ...{ unfurl_links: false, unfurl_media: false },
          }),
        );
        if (channel === undefined || ts === undefined) return { kind: 'unknown' };
        return { kind: 'posted', channel, ts };
      } catch (error) {
        if (neverArrived(error)) return { kind: 'not_now' };
        if (error instanceof WebAPIPlatformError) return { kind: 'refused', why: error.data.error };
        return { kind: 'unknown' };
      }
    },
    async rewrite({ channel, ts }, content) {
      try {
        const { text, blocks } = livingMessage(content);
        await whenLet(() => client.chat.update({ channel, ts, text, blocks }));
        return 'done';
      } catch (error) {
        return error instanceof WebAPIPlatformError ? 'gone' : 'not_now';
      }
    },
  };
}
