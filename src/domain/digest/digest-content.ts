import { z } from 'zod';
import { EndingQuarter } from './quarter-end.js';
import { Reason } from '../staleness/reason.js';

/** What became of a deal since the digest named it. */
const Act = z.object({
  kind: z.enum([
    'status',
    'stage',
    'handed_over',
    'updated',
    'nothing_new',
    'still_active',
    'kept',
    'snoozed',
    'gone',
  ]),
  /** `snoozed`: the day on which it comes back. */
  until: z.string().optional(),
  /** `nothing_new`: how often in a row. */
  times: z.int().optional(),
});
export type DigestAct = Readonly<z.infer<typeof Act>>;

const Entry = z.object({
  opportunityId: z.string(),
  title: z.string(),
  url: z.string(),
  stage: z.string().optional(),
  reasons: z.array(Reason),
  last: z.object({ tldr: z.string().optional(), sign: z.string().optional(), on: z.string() }).optional(),
  /** What our side owes, with its age in days. */
  weOwe: z.array(z.object({ text: z.string(), days: z.int() })),
  /** A deal of the condensed rest that the person opened. */
  opened: z.boolean().optional(),
  act: Act.optional(),
});
export type DigestEntry = Readonly<z.infer<typeof Entry>>;

/** What a digest says, kept so that the message can be renewed as the person works through it. */
export const DigestContent = z.object({
  entries: z.array(Entry),
  /** How many active deals the person has. */
  active: z.int().nonnegative(),
  /** When the deals were last known to be as Notion has them, ISO; absent: never. */
  freshAt: z.string().optional(),
  /** It is the person's first: it says why it comes. */
  first: z.boolean(),
  dateLanguage: z.string(),
  /** Deals that close in it come first. */
  quarter: EndingQuarter.optional(),
});
export type DigestContent = Readonly<z.infer<typeof DigestContent>>;

/** Of one team, for its lead. */
export const TeamContent = z.object({
  team: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      active: z.int().nonnegative(),
      needing: z.int().nonnegative(),
      worst: z.array(Entry),
    }),
  ),
  freshAt: z.string().optional(),
  dateLanguage: z.string(),
  quarter: EndingQuarter.optional(),
});
export type TeamContent = Readonly<z.infer<typeof TeamContent>>;

/** So many *Nothing new* in a row that somebody has to decide, and nobody has. */
export function asksForDecision(act: DigestAct | undefined, after: number): boolean {
  return act?.kind === 'nothing_new' && (act.times ?? 0) >= after;
}

/** What an act sets; a deal that is not in the digest changes nothing. */
export function withEntry(
  content: DigestContent,
  opportunityId: string,
  change: Partial<Pick<DigestEntry, 'act' | 'opened'>>,
): DigestContent {
  const entries = content.entries.map((entry) =>
    entry.opportunityId === opportunityId ? { ...entry, ...change } : entry,
  );
  return { ...content, entries };
}
