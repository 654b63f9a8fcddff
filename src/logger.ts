import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';

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
  const scrubbed = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      out.write(chunk.toString().replace(SECRETS, '[secret]'), () => {
        done();
      });
    },
  });
  return pino({ level, base: null, redact: { paths: CUSTOMER_TEXT, censor: '[text]' } }, scrubbed);
}
