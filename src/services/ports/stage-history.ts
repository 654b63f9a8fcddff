import type { LocalDate } from '../../domain/local-date.js';

/** A line of a change log that tells of a stage. */
export interface StageLine {
  readonly date: LocalDate;
  readonly summary: string;
}

/** What the change logs of all pages say of stages, as the mirror read them. */
export interface StageHistory {
  /** By opportunity, in the page's order; archived ones are missing. */
  lines(): Promise<ReadonlyMap<string, readonly StageLine[]>>;
}
