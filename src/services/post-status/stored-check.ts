import { z } from 'zod';
import type { CheckedLine } from '../../domain/duplicates/check-update.js';

const word = z.string();
const words = z.array(z.string());
const form = z
  .enum(['done', 'to_do', 'going_on', 'present', 'thing', 'to_do_or_thing', 'any'])
  .optional()
  .transform((one) => one);
const side = z.enum(['customer', 'vendor']);

const reason = z.union([
  z.object({ kind: z.literal('missing'), words }),
  z.object({ kind: z.literal('date'), said: words, now: words }),
  z.object({ kind: z.literal('number'), said: words, now: words }),
  z.object({ kind: z.literal('negation') }),
  z
    .object({ kind: z.literal('state'), word, said: form, now: form })
    .transform(({ said, now, ...rest }) => ({ ...rest, said, now })),
  z.object({ kind: z.literal('opposite'), said: word, now: word }),
  z.object({ kind: z.literal('dropped'), word }),
  z.object({ kind: z.literal('actor'), words }),
  z.object({ kind: z.literal('direction'), words }),
  z
    .object({
      kind: z.literal('place'),
      field: z.enum(['tldr', 'sentiment', 'risk', 'item', 'timeline', 'free']),
      side: side.optional(),
    })
    .transform(({ side: whose, ...rest }) => ({ ...rest, side: whose })),
  z.object({ kind: z.literal('language') }),
]);

const moment = z.union([z.date(), z.iso.datetime().transform((text) => new Date(text))]);
const earlier = z.object({ text: z.string(), saidAt: moment, author: z.string(), commentId: z.string() });

/** A line of the review. */
export interface ReviewedLine extends CheckedLine {
  /** Whether Notion shows the earlier line no more: its comment was resolved, edited or deleted (N25, N26). */
  readonly gone: boolean;
}

/** A checked line as a draft keeps it, so that a tick needs no reading of Notion. */
export const storedLine = z
  .object({
    field: z.enum(['tldr', 'sentiment', 'risk', 'item', 'timeline']),
    side: side.optional(),
    date: z.string().optional(),
    text: z.string(),
    verdict: z.enum(['new', 'similar', 'already_reported']),
    earlier: earlier.optional(),
    reasons: z.array(reason),
    gone: z.boolean(),
  })
  .transform((line): ReviewedLine => ({ ...line, side: line.side, date: line.date, earlier: line.earlier }));
