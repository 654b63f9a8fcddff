import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from './problem-reporter.js';

/**
 * Lets Slack's packages write into our log. Their debug lines hold whole payloads and the socket's ticket, so
 * nothing below warnings is passed on.
 */
export function boltLogger(log: Log): Logger {
  const text = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => {
      log.warn({ from: 'slack' }, text(parts));
    },
    error: (...parts: unknown[]) => {
      log.error({ from: 'slack' }, text(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
