import type { Clock } from '../../../domain/clock.js';
import type { Mint } from './mint.js';

const LIFE_MS = 30 * 60_000;
const USES = 5;
/** How long Slack can still tell an expired address from an invented one. */
const REMEMBERED_MS = 4 * LIFE_MS;

export interface ResponseTarget {
  readonly channel: string;
  readonly personId: string;
  /** The message whose button was pressed. */
  readonly source?: { readonly ts: string; readonly threadTs: string | undefined } | undefined;
}

export type Use =
  | { readonly ok: true; readonly target: ResponseTarget }
  | { readonly ok: false; readonly error: 'invalid_url' | 'used_url' | 'expired_url' };

/** Response addresses: five uses within thirty minutes. */
export class ResponseUrls {
  readonly #issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  #base = '';

  constructor(
    private readonly clock: Clock,
    private readonly mint: Mint,
  ) {}

  /** Where the server listens, e.g. `http://127.0.0.1:4000`. */
  listenAt(base: string): void {
    this.#base = base;
  }

  issue(target: ResponseTarget): string {
    const now = this.clock.now().getTime();
    for (const [old, { at }] of this.#issued) {
      if (now - at < REMEMBERED_MS) break;
      this.#issued.delete(old);
    }
    const id = this.mint.secret();
    this.#issued.set(id, { target, at: now, uses: 0 });
    return `${this.#base}/response/${id}`;
  }

  use(id: string): Use {
    const known = this.#issued.get(id);
    if (known === undefined) return { ok: false, error: 'invalid_url' };
    if (this.clock.now().getTime() - known.at > LIFE_MS) return { ok: false, error: 'expired_url' };
    if (known.uses >= USES) return { ok: false, error: 'used_url' };
    known.uses += 1;
    return { ok: true, target: known.target };
  }
}
