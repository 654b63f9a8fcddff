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

/** Who covers what a deal's columns name. */
export interface Coverage {
  readonly place: string;
  readonly region: string;
  /** E-mail addresses: none where nobody was named, several where the playbook contradicts itself (S1-56). */
  readonly owners: readonly string[];
}

/** The most precise place that one of the texts names: a part with an owner of its own, a place, or a region. */
export function coverageOf(regions: Regions, texts: readonly string[]): Coverage | undefined {
  const said = new Set(texts.map(nameKey));
  const levels: readonly (readonly (Omit<Coverage, 'owners'> & { readonly owner: string | undefined })[])[] =
    [
      regions.flatMap(({ name: region, overrides }) =>
        overrides
          .filter(({ owner }) => owner !== undefined)
          .map(({ place, owner }) => ({ place, region, owner })),
      ),
      regions.flatMap(({ name: region, places, owner }) => places.map((place) => ({ place, region, owner }))),
      regions.map(({ name, owner }) => ({ place: name, region: name, owner })),
    ];
  for (const level of levels) {
    const named = level.filter(({ place }) => said.has(nameKey(place)));
    const [first] = named;
    if (first === undefined) continue;
    const owners = new Set(named.flatMap(({ owner }) => owner?.toLowerCase() ?? []));
    return { place: first.place, region: first.region, owners: [...owners] };
  }
  return undefined;
}

/** Parts that two regions give to different people (S1-56). */
export function contested(regions: Regions): readonly string[] {
  const places = regions.flatMap(({ overrides }) => overrides.map(({ place }) => place));
  const once = places.filter(
    (place, at) => places.findIndex((one) => nameKey(one) === nameKey(place)) === at,
  );
  return once.filter((place) => (coverageOf(regions, [place])?.owners.length ?? 0) > 1);
}
