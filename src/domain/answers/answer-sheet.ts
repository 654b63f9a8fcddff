import { z } from 'zod';
import { OffConstruct } from '../setup/off-construct.js';

/** One thing that a sheet asks: a row of its table on the page. */
export const SheetItem = z.object({
  /** Stands in the row's first column. */
  label: z.string(),
  ask: z.string(),
  hint: z.string().optional(),
  /** One of these; left out: any text. */
  choices: z.array(z.string()).optional(),
  /** A day, `YYYY-MM-DD`. */
  isDay: z.boolean().optional(),
  /** Done, or not. */
  isTick: z.boolean().optional(),
  /** Stands in the table under this heading instead of the sheet's own. */
  heading: z.string().optional(),
  /** Once it has evidence, it is reached. */
  isMilestone: z.boolean().optional(),
});
export type SheetItem = z.infer<typeof SheetItem>;

export const SHEETS = ['qualify', 'poc', 'win', 'sessions', 'closing'] as const;
export type SheetName = (typeof SHEETS)[number];

/** Questions whose answers stand in a table of the page under their own heading, each with its day and person. */
export const AnswerSheet = z.object({
  name: z.enum(SHEETS),
  title: z.string(),
  heading: z.string(),
  items: z.array(SheetItem),
  /** What of it is off because the database lacks a property. */
  off: OffConstruct.optional(),
});
export type AnswerSheet = z.infer<typeof AnswerSheet>;

/** The columns of such a table. */
export const SHEET_HEADER = ['Item', 'Evidence', 'Date', 'Person'] as const;

/** What the change log says of one answer, in one to three words. */
export const AnswerChange = z.object({
  label: z.string(),
  /** Of its table; left out: that of the sheet. */
  heading: z.string().optional(),
  /** As the person saw it; blank: none. */
  before: z.string(),
  after: z.string(),
  /** The day and the person beside what it said before; left out: none. */
  was: z.object({ date: z.string(), person: z.string() }).optional(),
  /** Left out where one line tells of several answers that were given at once. */
  line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }).optional(),
});
export type AnswerChange = z.infer<typeof AnswerChange>;
