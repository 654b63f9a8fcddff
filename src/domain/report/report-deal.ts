import type { LocalDate } from '../local-date.js';
import type { StageRole } from '../opportunity.js';
import type { StillActive } from '../staleness/still-active.js';
import type { StageStep } from '../velocity/stage-path.js';

/** What the report knows of a deal. */
export interface ReportDeal {
  readonly id: string;
  readonly title: string;
  /** As the database calls it; undefined: none. */
  readonly stage: string | undefined;
  readonly role: StageRole;
  readonly amount: number | undefined;
  readonly salesEngineers: readonly string[];
  readonly createdOn: LocalDate;
  readonly closeDate: LocalDate | undefined;
  readonly lastActivityOn: LocalDate;
  /** Undefined: the database does not say it. */
  readonly technicalWin: boolean | undefined;
  /** Until when somebody said that it is active; left out: nobody did. */
  readonly stillActive?: StillActive | undefined;
  /** Its way through the stages, as its change log tells it; left out: nobody looked. */
  readonly path?: readonly StageStep[] | undefined;
}

/** A deal by name, so that a number leads back to it. */
export type DealName = Pick<ReportDeal, 'id' | 'title'>;

export function nameOf({ id, title }: ReportDeal): DealName {
  return { id, title };
}
