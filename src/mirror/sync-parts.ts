import type { Clock } from '../domain/clock.js';
import type { PageComments } from '../services/ports/notion.js';
import type { Ledger } from '../services/ports/store.js';
import type { DealSource } from '../services/ports/deal-source.js';
import type { EditWatch } from '../services/ports/hand-edits.js';
import type { MirrorStore } from '../services/ports/mirror-store.js';

export interface SyncLog {
  warn(fields: object, message: string): void;
}

/** What the sync works with. */
export interface SyncParts {
  readonly source: DealSource;
  readonly comments: Pick<PageComments, 'listOnPage'>;
  readonly store: MirrorStore;
  /** Remembers every comment that is read: once resolved, Notion shows it no more (N25). */
  readonly ledger: Pick<Ledger, 'remember'>;
  /** Told of what people changed in Notion; left out: nobody is. */
  readonly edits?: EditWatch | undefined;
  readonly clock: Clock;
  readonly log: SyncLog;
  /** Whether this process is still the one that reads; left out: always. What it has read until then is kept. */
  readonly mayGoOn?: (() => boolean) | undefined;
}

/** The work ends early and tells nobody: the bot stops, or another process goes on with it. */
export class StoodDown extends Error {
  override readonly name = 'StoodDown';
}

/** Throws `StoodDown` when the work is to end. */
export function standDownIfTold({ mayGoOn }: Pick<SyncParts, 'mayGoOn'>): void {
  if (mayGoOn !== undefined && !mayGoOn()) throw new StoodDown('somebody else goes on');
}
