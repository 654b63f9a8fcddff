import { z } from 'zod';
import type { ProposedLine } from '../../domain/pasted-text/propose-lines.js';
import { StatusForm } from '../../domain/status-update/form.js';
import type { StatusUpdate } from '../../domain/status-update/status-update.js';
import { storedLine } from './stored-check.js';

const openItems = z.union([z.array(z.string()), z.literal('unchanged')]);

const storedUpdate = z.object({
  date: z.string(),
  period: z.object({ count: z.number(), unit: z.enum(['days', 'weeks']) }),
  tldr: z.string(),
  sentiment: z.object({ sign: z.enum(['✅', '‼️']), phrase: z.string() }),
  risks: z.string().optional(),
  customerItems: openItems,
  vendorItems: openItems,
  timeline: z.array(z.object({ date: z.string(), text: z.string() })),
});

const lineKey = z.object({
  field: z.enum(['tldr', 'sentiment', 'risk', 'item', 'timeline']),
  side: z.enum(['customer', 'vendor']).optional(),
  date: z.string().optional(),
  text: z.string(),
});

/** A status update that was checked and may be posted in this person's name, as the store keeps it. */
const checkedStatus = z.object({
  displayName: z.string(),
  /** The person's: it tells on which day a comment was written. */
  timeZone: z.string(),
  /** As typed: repeated lines are left out when it is written, against what is said by then. */
  update: storedUpdate.transform((update): StatusUpdate => ({ ...update, risks: update.risks })),
  sides: z.object({ customer: z.string(), vendor: z.string() }),
  title: z.string(),
  url: z.string(),
  /** What the person decided about single lines; it holds for the last check as well. */
  choices: z
    .object({ kept: z.array(lineKey).readonly(), dropped: z.array(lineKey).readonly() })
    .default({ kept: [], dropped: [] }),
  /** Why it is posted although nothing in it is new (S0-55). */
  reason: z.string().optional(),
});
export type CheckedStatus = z.infer<typeof checkedStatus>;

const openItem = z.object({ text: z.string(), since: z.string() });

/** What the form offered when it was opened. */
const offered = z.object({
  open: z
    .object({ customer: z.array(openItem).readonly(), vendor: z.array(openItem).readonly() })
    .default({ customer: [], vendor: [] }),
  /** The collected lines that the timeline began with. */
  collected: z.array(z.string()).readonly().default([]),
  /** What the format calls the customer's side. */
  customer: z.string().default(''),
  /** How the person writes `11/12`. */
  slashed: z.enum(['day_first', 'month_first']).optional(),
});
export type Offered = z.infer<typeof offered>;

/** Of a form whose draft is not there any more. */
export const NOTHING_OFFERED: Offered = {
  open: { customer: [], vendor: [] },
  collected: [],
  customer: '',
};

/** What the draft of a status update holds. */
export const draftContent = z.object({
  form: StatusForm,
  offered: offered.default(NOTHING_OFFERED),
  /** Whether the person entered anything; a form that was only opened is no unfinished draft. */
  touched: z.boolean().default(true),
  checked: checkedStatus.optional(),
  /** The lines of the last check. */
  lines: z.array(storedLine).readonly().default([]),
  /** Lines of a pasted text, while they wait to be ticked. */
  proposed: z
    .array(
      z
        .object({
          place: z.enum(['timeline', 'customerItems', 'vendorItems']),
          date: z.string().optional(),
          text: z.string(),
        })
        .transform((line): ProposedLine => ({ ...line, date: line.date })),
    )
    .readonly()
    .default([]),
  /** When anything was said about the deal last, at that check. */
  saidLast: z.iso.datetime().optional(),
});

/** What a promised status update carries. */
export const statusPayload = z.object({
  checked: checkedStatus,
  collected: z.array(z.string()).readonly().default([]),
});
/** As it is promised; one of an earlier version has no choices and nothing collected. */
export interface StatusPayload {
  readonly checked: Omit<CheckedStatus, 'choices'> & Partial<Pick<CheckedStatus, 'choices'>>;
  readonly collected?: readonly string[];
}
