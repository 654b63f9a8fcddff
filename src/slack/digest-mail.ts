import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Clock } from '../domain/clock.js';
import type { DigestMail, Mailed } from '../services/ports/digests.js';
import { neverArrived } from './tell-operation.js';
import { digestMessage } from './views/digest-message.js';
import { teamDigestMessage } from './views/team-digest-message.js';

/** Slack was not reached at all: it is tried again after this long. */
const UNREACHED_S = 30;

/**
 * Sends digests as direct messages, over the connection for what nobody waits for (S12). What may have arrived is
 * `uncertain` and never sent again (S13, S14).
 */
export function createDigestMail(
  client: WebClient,
  clock: Clock,
  onError: (error: unknown) => void,
): DigestMail {
  return {
    async send({ id, slackUserId }, content) {
      const now = clock.now();
      const message =
        content.kind === 'own'
          ? digestMessage({ id, content: content.own }, now)
          : teamDigestMessage(content.team, now);
      try {
        const { channel, ts } = await client.chat.postMessage({ channel: slackUserId, ...message });
        if (channel === undefined || ts === undefined)
          return { kind: 'uncertain', why: 'Slack named no message' };
        return { kind: 'sent', message: { channelId: channel, ts } };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async renew({ id, content, message }) {
      if (message === undefined) return;
      try {
        await client.chat.update({
          channel: message.channelId,
          ts: message.ts,
          ...digestMessage({ id, content }, undefined),
        });
      } catch (error) {
        // The next thing the person does there renews it, too.
        onError(error);
      }
    },
  };
}

function outcomeOf(error: unknown): Mailed {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'not_now', afterSeconds: error.retryAfter };
  if (neverArrived(error)) return { kind: 'not_now', afterSeconds: UNREACHED_S };
  // Slack answered: it refused, and nothing was posted (S16).
  if (error instanceof WebAPIPlatformError) return refused(error.data.error);
  return { kind: 'uncertain', why: error instanceof Error ? error.name : 'no answer' };
}

/** Errors that Slack gives when it does not know itself how far it got. */
const UNSURE = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

function refused(why: string): Mailed {
  if (why === 'ratelimited' || why === 'rate_limited') return { kind: 'not_now', afterSeconds: UNREACHED_S };
  return UNSURE.has(why) ? { kind: 'uncertain', why } : { kind: 'impossible', why };
}
