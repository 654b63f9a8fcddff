import type { Lane } from '../services/ports/notion.js';

/** Hears how it goes with Notion, to count it. */
export interface NotionWatch {
  /** A request had its answer, or none: `ok`, or why it failed, in the classifier's words. */
  readonly requested: (lane: Lane, outcome: string, ms: number) => void;
  /** A request waited this long for its place, or gave up waiting. */
  readonly waited: (lane: Lane, ms: number) => void;
}
