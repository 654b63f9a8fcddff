import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../domain/clock.js';

/** Makes what Slack makes: ids, hashes, and message stamps that are unique and only grow. */
export class Mint {
  #lastMicros = 0;

  constructor(private readonly clock: Clock) {}

  /** A stamp "seconds.micros" that no other message has. */
  ts(at: Date = this.clock.now()): string {
    this.#lastMicros = Math.max(at.getTime() * 1000, this.#lastMicros + 1);
    return stamp(this.#lastMicros);
  }

  /** Later stamps will be greater than this one. */
  notBefore(ts: string): void {
    this.#lastMicros = Math.max(this.#lastMicros, Number(ts.replace('.', '')));
  }

  /** An id such as `V0K3…`. */
  id(prefix: string): string {
    return `${prefix}0${randomBytes(5).toString('hex').toUpperCase()}`;
  }

  hash(): string {
    return `${Math.floor(this.clock.now().getTime() / 1000)}.${randomBytes(4).toString('hex')}`;
  }

  secret(): string {
    return randomBytes(12).toString('hex');
  }
}

function stamp(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros % 1_000_000).padStart(6, '0')}`;
}
