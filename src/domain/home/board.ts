import { nameKey, unnumberedKey } from '../fold.js';
import type { Playbook } from '../playbook.js';
import type { HomeDeal } from './home-deal.js';

/** One's deals of a stage. */
export interface BoardColumn {
  /** As the database calls it; undefined: deals that have none. */
  readonly stage: string | undefined;
  readonly deals: readonly HomeDeal[];
}

/** The deals by stage, in the playbook's order (S2-13); stages that it does not know come last, and none at the end. */
export function boardOf(
  { stages }: Pick<Playbook, 'stages'>,
  deals: readonly HomeDeal[],
): readonly BoardColumn[] {
  const columns = new Map<string | undefined, HomeDeal[]>();
  for (const deal of deals) {
    const stage = deal.opportunity.stage?.name;
    const column = columns.get(stage);
    if (column === undefined) columns.set(stage, [deal]);
    else column.push(deal);
  }
  const placeOf = (stage: string | undefined): number => {
    if (stage === undefined) return stages.length + 1;
    const keys = [nameKey(stage), unnumberedKey(stage)];
    const at = stages.findIndex(({ name, aliases }) =>
      [name, ...aliases].some((one) => keys.includes(nameKey(one))),
    );
    return at === -1 ? stages.length : at;
  };
  return [...columns]
    .map(([stage, own]) => ({ stage, deals: own }))
    .toSorted((a, b) => placeOf(a.stage) - placeOf(b.stage));
}
