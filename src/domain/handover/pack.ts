import { z } from 'zod';

const Named = z.object({ name: z.string(), value: z.string() });
const OpenItem = z.object({
  text: z.string(),
  /** Since it was first reported. */
  days: z.number(),
});

/** The story of a deal for whoever takes it over: what is known, and nothing guessed (S0-27). */
export const HandoverPack = z.object({
  facts: z.array(Named),
  people: z.array(Named),
  /** Days to come, the soonest first; `date` is `YYYY-MM-DD`. */
  dates: z.array(z.object({ name: z.string(), date: z.string() })),
  customer: z.array(Named),
  features: z.array(
    z.object({ need: z.string(), feature: z.string(), howItSolves: z.string(), primary: z.boolean() }),
  ),
  competitors: z.array(z.string()),
  /** What the page says of a proof of concept. */
  poc: z.array(Named),
  /** The last status updates, newest first, at most three. */
  updates: z.array(z.object({ date: z.string(), tldr: z.string(), sentiment: z.string() })),
  customerItems: z.array(OpenItem),
  vendorItems: z.array(OpenItem),
  /** Our side's name. */
  vendor: z.string(),
});
export type HandoverPack = z.infer<typeof HandoverPack>;
