import { z } from 'zod';
import { nameKey } from '../fold.js';
import { parseLocalDate } from '../local-date.js';

const Text = z.string().trim().min(1).max(300);
const Texts = z.array(Text);
const Day = z.string().refine((text) => parseLocalDate(text) !== undefined, 'write the day as YYYY-MM-DD');

/** One feature of ours and the needs that it meets (S0-14, S0-15). */
export const Feature = z.strictObject({
  feature: Text,
  /** Other names of it. */
  aliases: Texts.default([]),
  product: Text,
  /** The smallest plan that has it, as the vendor calls it. */
  tier: Text,
  /** How it solves the needs, in our own words; offered for the mapping's third column. */
  solves: Text,
  /** Needs as customers say them. */
  needs: Texts.min(1, 'name at least one need'),
  /** Other words for the needs. */
  words: Texts.default([]),
  /** Its page in the documentation. */
  url: z.url({ protocol: /^https$/, error: 'write an address that begins with https://' }),
  /** What the page was called when it was checked. */
  title: Text.optional(),
  /** The day on which the entry was compared with its page; undefined: never. */
  checked: Day.optional(),
});
export type Feature = z.infer<typeof Feature>;

/** One file of the catalogue: the features of one product area. */
export const CatalogueFile = z.strictObject({
  area: Text,
  features: z
    .array(Feature)
    .min(1, 'list at least one feature')
    .superRefine((features, context) => {
      const seen = new Set<string>();
      features.forEach(({ feature }, index) => {
        if (seen.has(nameKey(feature))) {
          const message = `"${feature}" stands there twice: remove one`;
          context.addIssue({ code: 'custom', message, path: [index, 'feature'] });
        }
        seen.add(nameKey(feature));
      });
    }),
});
export type CatalogueFile = z.infer<typeof CatalogueFile>;
