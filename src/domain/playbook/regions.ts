import { z } from 'zod';
import { nameKey } from '../fold.js';
import { Name } from './name.js';

const Owner = z.email('is not an e-mail address').optional();

/** Who covers what (S1-54…56): every place has exactly one owner. */
export const Regions = z
  .array(
    z.strictObject({
      name: Name.describe('What the region is called.'),
      places: z.array(Name).min(1).describe('Countries, states or whatever parts the team uses.'),
      owner: Owner.describe('E-mail address of the Account Executive.'),
      overrides: z
        .array(
          z.strictObject({
            place: Name.describe('A part of it.'),
            owner: Owner.describe('Who covers it instead.'),
          }),
        )
        .default([])
        .describe('Parts that somebody else covers.'),
    }),
  )
  .max(100)
  .default([])
  .superRefine((regions, context) => {
    const seen = new Map<string, string>();
    regions.forEach(({ name, places }, index) => {
      places.forEach((place, at) => {
        const other = seen.get(nameKey(place));
        seen.set(nameKey(place), name);
        if (other === undefined) return;
        const message = `"${place}" is in ${other} already: every place has one owner`;
        context.addIssue({ code: 'custom', message, path: [index, 'places', at] });
      });
    });
  });
export type Regions = z.infer<typeof Regions>;

/** Places whose owner nobody named: a deal there would belong to nobody (S1-56). */
export function uncovered(regions: Regions): readonly string[] {
  return regions
    .filter(({ owner }) => owner === undefined)
    .flatMap(({ name, places, overrides }) => {
      const own = new Set(
        overrides.filter((one) => one.owner !== undefined).map(({ place }) => nameKey(place)),
      );
      return places.filter((place) => !own.has(nameKey(place))).map((place) => `${name}: ${place}`);
    });
}

/** Who covers a place: by its override, or else by its region. */
export function ownerOf(regions: Regions, place: string): string | undefined {
  const key = nameKey(place);
  for (const { overrides } of regions) {
    const own = overrides.find((one) => nameKey(one.place) === key);
    if (own?.owner !== undefined) return own.owner;
  }
  return regions.find(({ places }) => places.some((one) => nameKey(one) === key))?.owner;
}
