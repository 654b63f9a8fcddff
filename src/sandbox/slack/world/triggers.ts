import type { Clock } from '../../../domain/clock.js';
import type { Mint } from './mint.js';

/** How long a trigger lives. */
const TRIGGER_MS = 3000;

/** How long Slack can still tell an expired trigger from an invented one. */
const REMEMBERED_MS = 60 * 60_000;

export interface Trigger {
  readonly personId: string;
  /** What the person did. */
  readonly cause: 'command' | 'action' | 'submission' | 'shortcut';
  /** The modal in which they did it. */
  readonly viewId?: string | undefined;
}

export type Exchange =
  | { readonly ok: true; readonly trigger: Trigger }
  | {
      readonly ok: false;
      readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
    };

/** Triggers: each lives three seconds by the workspace's clock and works once. */
export class Triggers {
  readonly #issued = new Map<string, { trigger: Trigger; at: number; used: boolean }>();

  constructor(
    private readonly clock: Clock,
    private readonly mint: Mint,
  ) {}

  issue(trigger: Trigger): string {
    const at = this.clock.now().getTime();
    for (const [id, old] of this.#issued) {
      if (at - old.at < REMEMBERED_MS) break;
      this.#issued.delete(id);
    }
    const id = `${at}.${this.#issued.size + 1}.${this.mint.secret()}`;
    this.#issued.set(id, { trigger, at, used: false });
    return id;
  }

  exchange(id: string): Exchange {
    const known = this.#issued.get(id);
    if (known === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (known.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.clock.now().getTime() - known.at > TRIGGER_MS) return { ok: false, error: 'expired_trigger_id' };
    known.used = true;
    return { ok: true, trigger: known.trigger };
  }
}
