import type { LocalDate } from '../../local-date.js';

/** A date found at the beginning of some pieces. */
export interface FoundDate {
  /** How many pieces it takes. */
  readonly length: number;
  readonly readings: readonly string[];
  readonly relative?: boolean;
}

/** The pieces from where a date may begin, and the day from which relative dates are told. */
export interface Looking {
  readonly text: (offset: number) => string;
  readonly written: (offset: number) => string;
  readonly before: string;
  readonly day: LocalDate;
}

/** Four digits that may be a year. */
export const YEAR = /^(?:20\d\d)$/u;

export function one(length: number, reading: string | undefined): FoundDate | undefined {
  return reading === undefined ? undefined : { length, readings: [reading] };
}

export function relative(length: number, reading: string): FoundDate {
  return { length, readings: [reading], relative: true };
}
