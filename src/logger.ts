import { pino, type DestinationStream, type Logger } from 'pino';
import { loggedError } from './logged-error.js';

export type { Logger };

/** Shapes of secrets, wherever they stand in a line: tokens, bearer headers, response and socket URLs. */
const SECRETS =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|\b(?:ntn|secret)_\w+|Bearer [\w.~+/-]+=*|https:\/\/hooks\.slack\.com\/[^\s"\\]+|wss:\/\/[^\s"\\]+|postgres(?:ql)?:\/\/[^\s"\\]+/g;

/** Fields that carry what people typed; they are cut out before a line is written. */
const CUSTOMER_TEXT = [
  'text',
  '*.text',
  '*.*.text',
  'view',
  '*.view',
  '*.*.view',
  'state',
  '*.state',
  'values',
  '*.values',
  'body',
  '*.body',
];

/**
 * The one logger: JSON lines on `out`. Secrets are cut out of every line whatever field or message they stand
 * in, and customer text is never written: redaction by path alone leaks tokens inside messages.
 */
export function createLogger(level: string, out: NodeJS.WritableStream = process.stdout): Logger {
  // Written at once: the last words of a process that ends over a bug would be lost in a buffer.
  const scrubbed: DestinationStream = {
    write(line) {
      out.write(line.replace(SECRETS, '[secret]'));
    },
  };
  const serializers = { err: (error: unknown) => loggedError(error), cause: causeOf };
  const redact = { paths: CUSTOMER_TEXT, censor: '[text]' };
  return pino({ level, base: null, redact, serializers }, scrubbed);
}

/** The cause of a problem that a person was told about: an error, if anything. */
function causeOf(cause: unknown): unknown {
  return cause === undefined ? undefined : loggedError(cause);
}
