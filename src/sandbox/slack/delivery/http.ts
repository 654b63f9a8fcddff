import { createHmac, randomUUID } from 'node:crypto';
import { isJson, parseJson, type Json } from '../json.js';
import type { Ack, Delivery, DeliveryKind, Retry } from './delivery.js';

export interface HttpOptions {
  readonly url: string;
  readonly signingSecret: string;
  readonly ackMs: number;
  readonly deliverTwice: () => boolean;
  readonly overhear?: ((said: string) => void) | undefined;
}

const FORM = 'application/x-www-form-urlencoded';

/** Request URLs: each payload is one POST, signed with the app's signing secret. */
export class HttpDelivery implements Delivery {
  constructor(private readonly options: HttpOptions) {}

  async deliver(kind: DeliveryKind, payload: Json, _: boolean, retry?: Retry): Promise<Ack> {
    const first = this.#post(kind, payload, retry);
    if (this.options.deliverTwice()) await this.#post(kind, payload, retry);
    return first;
  }

  /** What Slack asks when a request URL is entered; true when the app gave the challenge back. */
  async verifyUrl(): Promise<boolean> {
    const challenge = randomUUID();
    const ack = await this.#post('events_api', { type: 'url_verification', challenge });
    if (!ack.ok) return false;
    return ack.body === challenge || (isJson(ack.body) && ack.body['challenge'] === challenge);
  }

  async #post(kind: DeliveryKind, payload: Json, retry?: Retry): Promise<Ack> {
    const { body, type } = encoded(kind, payload);
    const startedAt = performance.now();
    try {
      const response = await fetch(this.options.url, {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'user-agent': 'Slackbot 1.0',
          ...this.#signature(body),
          ...retryHeaders(retry),
        },
        signal: AbortSignal.timeout(this.options.ackMs),
      });
      const text = await response.text();
      this.options.overhear?.(text);
      if (!response.ok) return { ok: false, why: 'failed' };
      return { ok: true, body: parseJson(text) ?? text, ms: performance.now() - startedAt };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, why: late ? 'timeout' : 'failed' };
    }
  }

  /** Real time, not the sandbox's: the app compares it with its own clock. */
  #signature(body: string): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', this.options.signingSecret).update(`v0:${timestamp}:${body}`);
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${mac.digest('hex')}` };
  }
}

function retryHeaders(retry: Retry | undefined): Record<string, string> {
  if (retry === undefined) return {};
  const reason = retry.reason === 'timeout' ? 'http_timeout' : retry.reason;
  return { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': reason };
}

function encoded(kind: DeliveryKind, payload: Json): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (kind === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: FORM };
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return { body: new URLSearchParams(fields).toString(), type: FORM };
}
