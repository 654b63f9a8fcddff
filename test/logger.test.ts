import { PassThrough } from 'node:stream';
import { createLogger } from '../src/logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const out = new PassThrough();
  write(createLogger('debug', out));
  return String(out.read());
}

describe('the log', () => {
  const TOKEN = 'xoxb-123-abc';

  test.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
    [
      'a field',
      (log) => {
        log.info({ token: TOKEN });
      },
    ],
    [
      'a deep field',
      (log) => {
        log.info({ a: { b: { c: [{ d: TOKEN }] } } });
      },
    ],
    [
      'a message',
      (log) => {
        log.info(`using ${TOKEN} now`);
      },
    ],
    [
      'an error',
      (log) => {
        log.error({ err: new Error(`bad ${TOKEN}`) });
      },
    ],
    [
      'a cause',
      (log) => {
        log.error({ err: new Error('x', { cause: new Error(TOKEN) }) });
      },
    ],
    [
      'a header',
      (log) => {
        log.info({ headers: { authorization: `Bearer ${TOKEN}` } });
      },
    ],
    [
      'an app token',
      (log) => {
        log.info('xapp-123-abc');
      },
    ],
    [
      'a Notion token',
      (log) => {
        log.info('ntn_123abc');
      },
    ],
    [
      'a response url',
      (log) => {
        log.info('https://hooks.slack.com/commands/T1/123abc');
      },
    ],
    [
      'a socket url',
      (log) => {
        log.info('wss://wss-primary.slack.com/link/?ticket=123abc');
      },
    ],
    [
      'a database url',
      (log) => {
        log.info('postgres://opp:123abc@db/opp');
      },
    ],
  ])('holds no secret that stood in %s', (_where, write) => {
    const line = logged(write);
    expect(line).not.toMatch(/123|abc/);
    expect(line).toContain('[secret]');
  });

  test('holds no text that people typed', () => {
    const line = logged((log) => {
      log.info({ text: 'Acme is unhappy', payload: { view: { state: { values: 'Acme' } } } }, 'submitted');
    });
    expect(line).not.toContain('Acme');
    expect(line).toContain('submitted');
  });

  test('O13: writes one line per event, whatever the text contains', () => {
    expect(
      logged((log) => {
        log.info('a\nb\r\n{"level":60}');
      })
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });
});
