import { createMirrorSync } from '../src/mirror/mirror-sync.js';
import type { MirrorSync } from '../src/services/ports/mirror-sync.js';
import type { Store } from '../src/store/open-store.js';
import { SILENT, type VirtualNotion } from './virtual-notion.js';

/** The sync as the bot runs it, by hand. */
export function mirrorOf({ notion, clock }: VirtualNotion, store: Store): MirrorSync {
  const parts = { source: notion.deals, comments: notion.comments, store: store.mirror };
  return createMirrorSync({ ...parts, ledger: store.ledger, clock, log: SILENT });
}

/** Rows, then bodies and comments until none is missing. */
export async function readEverything(mirror: MirrorSync, store: Store): Promise<void> {
  if (!(await mirror.full())) throw new Error('the enumeration was not proven');
  while ((await mirror.sweep(20)) > 0) {
    if (!(await store.mirror.state()).syncing) break;
  }
}
