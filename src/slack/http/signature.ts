import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far Slack's clock and ours may lie apart, in both directions (S21). */
const APART_S = 300;

/** What proves that a request is Slack's. */
export interface SignedRequest {
  readonly body: Uint8Array;
  /** The header `x-slack-request-timestamp`. */
  readonly timestamp: string | undefined;
  /** The header `x-slack-signature`. */
  readonly signature: string | undefined;
}

/**
 * Whether Slack signed these bytes with one of the secrets, not more than five minutes ago, and not in the future
 * either: what was recorded may not be played back later. Several secrets are accepted while one replaces the other.
 */
export function isSigned(
  { body, timestamp, signature }: SignedRequest,
  secrets: readonly string[],
  now: Date,
): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/u.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > APART_S) return false;
  const given = Buffer.from(signature);
  return secrets.some((secret) => {
    const mac = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
    const expected = Buffer.from(`v0=${mac}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
