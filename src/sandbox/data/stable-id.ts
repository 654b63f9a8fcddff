import { createHash } from 'node:crypto';

/** The same UUID (version 8, the one for custom schemes) for the same label, on every machine. */
export function stableId(label: string): string {
  const hex = createHash('sha256').update(`opp-sandbox:${label}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
