import { z } from 'zod';
import { StatusForm } from '../../domain/status-update/form.js';
import type { StatusUpdate } from '../../domain/status-update/status-update.js';

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

/** A status update that was checked and may be posted in this person's name, as the store keeps it. */
export const checkedStatus = z.object({
  displayName: z.string(),
  /** The person's: it tells on which day a comment was written. */
  timeZone: z.string(),
  /** As typed: repeated lines are left out when it is written, against what is said by then. */
  update: storedUpdate.transform((update): StatusUpdate => ({ ...update, risks: update.risks })),
  sides: z.object({ customer: z.string(), vendor: z.string() }),
  title: z.string(),
  url: z.string(),
});
export type CheckedStatus = z.infer<typeof checkedStatus>;

/** What the draft of a status update holds. */
export const draftContent = z.object({ form: StatusForm, checked: checkedStatus.optional() });

/** What a promised status update carries. */
export const statusPayload = z.object({ checked: checkedStatus });
export type StatusPayload = z.infer<typeof statusPayload>;
