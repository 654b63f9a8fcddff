import { resolveKey } from './query-keys.js';
import type { SortKey } from './query.js';
import { scanQuery } from './scan-query.js';

/**
 * Whether a person's own order applies to what they typed: it names none, and has no words to look for, since then
 * what fits best comes first.
 */
export function leavesOrderOpen(text: string): boolean {
  return scanQuery(text).every((piece) => {
    if (piece.kind === 'term') return piece.negated;
    if (piece.kind === 'stray_colon') return true;
    const meant = resolveKey(piece.key, []);
    return meant.kind !== 'built_in' || meant.key !== 'sort';
  });
}

/** The question with the person's own order said; before the rest, in which a quote may be left open. */
export function inOrder(text: string, key: SortKey | undefined): string {
  return key === undefined || !leavesOrderOpen(text) ? text : `sort:${key} ${text}`.trim();
}
