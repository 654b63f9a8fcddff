import type { NotionPerson, Opportunity } from '../opportunity.js';
import type { PlannedLoad } from '../playbook/planned-load.js';
import { ownerOf, type Regions } from '../playbook/regions.js';

/** How much a Sales Engineer carries, by the deals that the reader may see (S4-58). */
export interface EngineerLoad extends NotionPerson {
  readonly active: number;
  readonly pocs: number;
  /** Carries as much as is planned, or more (S4-7). */
  readonly full: boolean;
  /** Covers the region of the deal in question (S2-15). */
  readonly covers: boolean;
}

type Carried = Pick<Opportunity, 'stage' | 'salesEngineers'>;

/**
 * Everybody who carries one of these active deals: who covers the deal's region first, then by how little they carry
 * against the plan (S2-15). `texts` are what the deal's columns say; one of them may name a place.
 */
export function engineerLoads(
  deals: readonly Carried[],
  rules: { readonly planned_load: PlannedLoad; readonly regions: Regions },
  texts: readonly string[],
): readonly EngineerLoad[] {
  const carried = new Map<string, { person: NotionPerson; active: number; pocs: number }>();
  for (const { stage, salesEngineers } of deals) {
    for (const person of salesEngineers) {
      const load = carried.get(person.id) ?? { person, active: 0, pocs: 0 };
      load.active += 1;
      if (stage?.role === 'poc') load.pocs += 1;
      carried.set(person.id, load);
    }
  }
  const owners = new Set(texts.flatMap((text) => ownerOf(rules.regions, text)?.toLowerCase() ?? []));
  return [...carried.values()]
    .map(({ person, active, pocs }): EngineerLoad => {
      const covers = person.email !== undefined && owners.has(person.email.toLowerCase());
      return { ...person, active, pocs, covers, full: isFull({ active, pocs }, rules.planned_load) };
    })
    .toSorted(
      (a, b) =>
        Number(b.covers) - Number(a.covers) ||
        Number(a.full) - Number(b.full) ||
        a.active - b.active ||
        (a.name < b.name ? -1 : 1),
    );
}

/** Planning numbers: they tell when to ask somebody else, not how well anybody works (C15). */
function isFull(
  { active, pocs }: { readonly active: number; readonly pocs: number },
  plan: PlannedLoad,
): boolean {
  return active >= plan.active_deals || pocs >= plan.pocs;
}
