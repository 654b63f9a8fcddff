import { z } from 'zod';
import type { ParsedStatusUpdate } from './parse.js';
import { type OpenItems, SENTIMENT_SIGNS, type StatusUpdate } from './status-update.js';

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
const UNCHANGED_WORDS = 'no change';

/**
 * The form that reads back as this update: for prefilling and for giving text back. What a parsed update does not
 * say stays blank (S0-27).
 */
export function formOf(update: StatusUpdate | ParsedStatusUpdate): StatusForm {
  return {
    periodCount: update.period === undefined ? '' : String(update.period.count),
    periodUnit: update.period?.unit ?? 'days',
    tldr: update.tldr ?? '',
    sentiment: update.sentiment?.sign,
    phrase: update.sentiment?.phrase ?? '',
    risks: update.risks ?? '',
    customerItems: boxOf(update.customerItems),
    vendorItems: boxOf(update.vendorItems),
    timeline: update.timeline.map(({ date, text }) => `${date}: ${text}`).join('\n'),
  };
}

function boxOf(items: OpenItems | undefined): string {
  if (items === undefined) return '';
  if (items === 'unchanged') return UNCHANGED_WORDS;
  return items.length === 0 ? NONE_WORD : items.join('\n');
}
