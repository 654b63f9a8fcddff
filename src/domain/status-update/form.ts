import { z } from 'zod';
import { SENTIMENT_SIGNS } from './status-update.js';

/** What the status modal asks, as typed: lists are boxes with one line per entry. */
export const StatusForm = z.object({
  periodCount: z.string(),
  periodUnit: z.enum(['days', 'weeks']),
  tldr: z.string(),
  sentiment: z.enum(SENTIMENT_SIGNS).optional(),
  phrase: z.string(),
  /** Asked for ‼️ only (S0-58). */
  risks: z.string().default(''),
  /** Open items carried over from earlier updates that were ticked as done: their places in the list, from 0. */
  customerDone: z.array(z.string()).optional(),
  vendorDone: z.array(z.string()).optional(),
  customerItems: z.string(),
  vendorItems: z.string(),
  timeline: z.string(),
});
export type StatusForm = z.infer<typeof StatusForm>;
export type StatusField = keyof StatusForm;

/** How a box says that there is nothing to list. */
export const NONE_WORD = 'none';
