import { z } from 'zod';

const days = z.int().nonnegative();
const date = z.string();

/**
 * Why a deal needs somebody: kind and numbers. The words stand in `slack/text/reason-words.ts`; a digest keeps its
 * reasons, so this is also read back.
 */
export const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trouble_twice') }),
  z.object({
    kind: z.enum(['cold', 'quiet']),
    days,
    /** What happened last. */
    since: z.enum(['created', 'page_edit', 'comment', 'change_log', 'posting', 'review']),
    /** So long that reports count the deal as lost (S2-29). */
    presumedLost: z.literal(true).optional(),
  }),
  /** Somebody said that it is active until that day, and nothing happened since (S2-31). */
  z.object({ kind: z.literal('still_active_over'), days, date, presumedLost: z.literal(true) }),
  z.object({ kind: z.literal('close_date_passed'), days, date }),
  z.object({
    kind: z.literal('our_item_old'),
    days,
    text: z.string(),
    /** How many more are as overdue. */
    others: z.int().nonnegative(),
  }),
  z.object({ kind: z.enum(['next_step_overdue', 'next_step_far']), days, date }),
  /** One of the team's clocks: since so many whole days. */
  z.object({
    kind: z.literal('clock_run_out'),
    days: z.int().nonnegative(),
    name: z.string(),
    says: z.string(),
  }),
  z.object({ kind: z.literal('demo_passed'), days, date }),
  z.object({ kind: z.literal('decision_due'), times: z.int().positive() }),
  z.object({ kind: z.literal('no_sales_engineer') }),
]);
export type Reason = Readonly<z.infer<typeof Reason>>;
export type ReasonKind = Reason['kind'];
