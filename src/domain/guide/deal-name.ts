import { nameKey } from '../fold.js';
import { namePattern, placesOf, type NamingRule } from '../playbook/naming.js';

/** The rules for a kind of opportunity: those that name it, else those for all others. */
function namingRulesFor(naming: readonly NamingRule[], type: string | undefined): readonly NamingRule[] {
  const key = type === undefined ? undefined : nameKey(type);
  const own = naming.filter(({ types }) => types.some((one) => nameKey(one) === key));
  return own.length > 0 ? own : naming.filter(({ types }) => types.length === 0);
}

/**
 * A name that fits no rule of its kind, or of any kind where that is not known: the rules it could fit; undefined when
 * it fits, or when there is no rule.
 */
export function namingProblem(
  naming: readonly NamingRule[],
  title: string,
  type: string | undefined,
): readonly NamingRule[] | undefined {
  const rules = type === undefined ? naming : namingRulesFor(naming, type);
  if (rules.length === 0 || rules.some(({ pattern }) => namePattern(pattern).test(title))) return undefined;
  return rules;
}

/** The name that a pattern makes of these values; undefined as long as one of its places is blank (S4-140…147). */
export function buildName(pattern: string, values: Readonly<Record<string, string>>): string | undefined {
  if (placesOf(pattern).some((place) => (values[place] ?? '').trim() === '')) return undefined;
  return pattern.replaceAll(/\{([a-z_]+)\}/gu, (_whole, place: string) => (values[place] ?? '').trim());
}
