import type { Scope } from '../../domain/query/query.js';
import { ago } from './ago.js';

/** How far our copy of the database can be trusted. */
export interface Trust {
  readonly complete: boolean;
  readonly readCount: number;
  readonly expectedCount: number | undefined;
  readonly activeCount: number;
  readonly freshAt: Date | undefined;
  readonly syncing: boolean;
}

/** `3 of 14 active · 212 of 212 read · 40 s ago` (S0-11): never more certain than we are. */
export function trustLine(total: number, scope: Scope, trust: Trust, now: Date): string {
  const counted = scope === 'active' ? `${total} of ${trust.activeCount} active` : `${total} found`;
  const fresh = trust.freshAt === undefined ? 'not read to the end yet' : ago(trust.freshAt, now);
  return [counted, readWords(trust), fresh].join(' · ');
}

/** Names are all there once the list is proven complete; bodies and comments take longer to read. */
function readWords({ complete, readCount, expectedCount, freshAt, syncing }: Trust): string {
  if (expectedCount !== undefined && expectedCount > readCount) {
    return complete
      ? `${readCount} of ${expectedCount} read so far`
      : `${readCount} of ~${expectedCount} read so far`;
  }
  if (complete) return `${readCount} of ${readCount} read`;
  if (syncing || (freshAt === undefined && readCount === 0)) return `${readCount} read so far`;
  return `only ${readCount} read: Notion did not give the whole list`;
}
