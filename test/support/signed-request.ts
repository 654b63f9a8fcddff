import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a signing secret';
export const FORM = 'application/x-www-form-urlencoded';

export interface SignedOptions {
  readonly secret?: string;
  /** Seconds before (or, negative, after) now. */
  readonly ageS?: number;
  readonly type?: string;
}

/** The headers with which Slack sends this body. */
export function signedHeaders(body: string, options: SignedOptions = {}): Record<string, string> {
  const { secret = SIGNING_SECRET, ageS = 0, type = FORM } = options;
  const timestamp = String(Math.floor(Date.now() / 1000) - ageS);
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${mac}`,
  };
}

/** A slash command's body, as a form. */
export function commandBody(fields: Readonly<Record<string, string>> = {}): string {
  const usual = { command: '/opp', text: 'help', user_id: 'U1', team_id: 'T1', channel_id: 'C1' };
  const trigger = { trigger_id: `t-${Math.random()}`, api_app_id: 'A1', token: 'legacy' };
  return new URLSearchParams({ ...usual, ...trigger, ...fields }).toString();
}
