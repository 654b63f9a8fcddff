import { verifyWebhookSignature } from '@notionhq/client';

import type { NotionSignal } from '../services/ports/notion-signals.js';
import { readWebhook } from './webhook-event.js';

/** Events are remembered this far back, since Notion sends one again for a day when our answer got lost. */
const REMEMBERED = 10_000;

export interface WebhookInboxOptions {
  /** The verification token of the subscription; undefined while it is being set up. */
  readonly secret: string | undefined;
  readonly onSignal: (signal: NotionSignal) => void;
  /** Given the token of a new subscription while no secret is set: it is not proven to be Notion's. */
  readonly onVerification: (token: string) => void;
}

/** The status that answers a delivery. */
export type WebhookAnswer = 200 | 400 | 401;

/**
 * Judges deliveries: whether Notion signed them, and whether they were there before. What they say is never
 * believed further than that something may have changed.
 */
export class WebhookInbox {
  readonly #seen = new Set<string>();

  constructor(private readonly options: WebhookInboxOptions) {}

  /** `body` as it came over the wire: the signature covers its bytes. */
  async take(body: Uint8Array, signature: string | undefined): Promise<WebhookAnswer> {
    const { secret, onSignal, onVerification } = this.options;
    if (secret === undefined) {
      const message = readWebhook(textOf(body));
      if (message?.kind !== 'verification') return 401;
      onVerification(message.token);
      return 200;
    }
    if (!(await verifyWebhookSignature({ body, signature, verificationToken: secret }))) return 401;
    const message = readWebhook(textOf(body));
    if (message === undefined) return 400;
    if (message.kind === 'verification' || this.#wasHere(message.id)) return 200;
    if (message.signal !== undefined) onSignal(message.signal);
    return 200;
  }

  #wasHere(eventId: string): boolean {
    if (this.#seen.has(eventId)) return true;
    this.#seen.add(eventId);
    if (this.#seen.size > REMEMBERED) {
      const [oldest] = this.#seen;
      if (oldest !== undefined) this.#seen.delete(oldest);
    }
    return false;
  }
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
