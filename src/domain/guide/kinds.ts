import { nameKey } from '../fold.js';
import type { Playbook } from '../playbook.js';
import type { Glossary } from '../playbook/routines.js';

type KindRules = Pick<Playbook, 'type_property' | 'types'>;

/** `New Business: A first-time customer … Upsell: …`: helps to tell which kind an opportunity is (S1-1…5, S4-150…155). */
export function kindsHint({ type_property: column, types }: KindRules, property: string): string | undefined {
  if (column === undefined || types.length === 0 || nameKey(column) !== nameKey(property)) return undefined;
  return types.map(({ name, within, means }) => `${name}${partOf(within)}: ${means}`).join(' ');
}

/** The kinds as words of the team: what each means, and what it brings (S1-65). */
export function kindsAsWords({ types }: Pick<KindRules, 'types'>): Glossary {
  return types.map(({ name, within, means, brings }) => ({
    term: name,
    also: [],
    means: `A kind of opportunity${partOf(within)}. ${[means, brings].filter((text) => text !== undefined).join(' ')}`,
  }));
}

function partOf(within: string | undefined): string {
  return within === undefined ? '' : ` (part of ${within})`;
}
