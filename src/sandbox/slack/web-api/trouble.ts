import type { SlackTrouble } from '../desk.js';

const NONE: SlackTrouble = {
  slowApiMs: 0,
  rateLimitNext: 0,
  loseAnswerNext: 0,
  failNext: 0,
  deliverTwice: false,
};

/** The trouble that is switched on, and how much of it is left. */
export class Trouble {
  #now = NONE;

  get(): SlackTrouble {
    return this.#now;
  }

  set(change: Partial<SlackTrouble>): void {
    this.#now = { ...this.#now, ...change };
  }

  /** Whether this call is one of the next n; counts it if so. */
  take(knob: 'rateLimitNext' | 'loseAnswerNext' | 'failNext'): boolean {
    const left = this.#now[knob];
    if (left <= 0) return false;
    this.#now = { ...this.#now, [knob]: left - 1 };
    return true;
  }
}
