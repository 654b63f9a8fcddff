import type { LocalDate } from '../../domain/local-date.js';
import type { Said } from '../../domain/staleness/read-updates.js';

/** What the mirror and the ledger know of a deal besides its card. */
export interface DealNotes {
  readonly demoDate: LocalDate | undefined;
  readonly nextStepDate: LocalDate | undefined;
  readonly poc: { readonly start: LocalDate | undefined; readonly end: LocalDate } | undefined;
  /** What the columns say that were asked for besides, by the name that was asked; blank ones are missing. */
  readonly columns?: ReadonlyMap<string, ColumnNote> | undefined;
  /** The newest first, at most a dozen; resolved ones too, but none that its author took back. */
  readonly comments: readonly Said[];
}

/** A column that is filled in. */
export interface ColumnNote {
  /** The first day that it names; undefined: none. */
  readonly day: LocalDate | undefined;
  /** A box that is not ticked. */
  readonly unticked: boolean;
}

export interface DealNotesSource {
  /**
   * By opportunity; an unknown one is missing. One question, however many deals. `columns`: by role or name, what else
   * is to be told.
   */
  notesOf(
    opportunityIds: readonly string[],
    columns?: readonly string[],
  ): Promise<ReadonlyMap<string, DealNotes>>;
  /** Everybody who is the Sales Engineer of an active deal, as Notion names them. */
  activeSalesEngineers(): Promise<readonly ActiveSalesEngineer[]>;
}

export interface ActiveSalesEngineer {
  readonly notionUserId: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly deals: number;
}
