import { WebAPIPlatformError, type WebClient } from '@slack/web-api';

/** The way back to a message; or why there is none. */
export type Permalink =
  | { readonly kind: 'link'; readonly url: string }
  /** `deleted`: the message is not there any more. `hidden`: Opp is no member of the conversation, or Slack is busy. */
  | { readonly kind: 'none'; readonly why: 'deleted' | 'hidden' };

/** Asks Slack where the message stands. Needs no scope; never throws: a line without its link is better than none. */
export async function permalinkOf(client: WebClient, channel: string, ts: string): Promise<Permalink> {
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    return permalink === undefined ? { kind: 'none', why: 'hidden' } : { kind: 'link', url: permalink };
  } catch (error) {
    const deleted = error instanceof WebAPIPlatformError && error.data.error === 'message_not_found';
    return { kind: 'none', why: deleted ? 'deleted' : 'hidden' };
  }
}
