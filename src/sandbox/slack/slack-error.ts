import type { Finding } from './block-kit/finding.js';
import { worded } from './block-kit/finding.js';
import type { Json } from './json.js';

/** An answer `{ ok: false, error }`, with whatever Slack adds to it. */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly extra: Json = {},
  ) {
    super(code);
    this.name = 'SlackError';
  }
}

/** Slack's answer to a wrong payload. Views answer `invalid_arguments` where messages answer `invalid_blocks`. */
export function refusal(findings: readonly Finding[], on: 'view' | 'message'): SlackError | undefined {
  const [first] = findings;
  if (first === undefined) return undefined;
  const messages = findings.map(worded);
  const code = on === 'view' && first.error === 'invalid_blocks' ? 'invalid_arguments' : first.error;
  return new SlackError(code, { errors: messages, response_metadata: { messages } });
}
