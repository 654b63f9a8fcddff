import { UserError } from '../domain/errors.js';
import { nameKey } from '../domain/fold.js';
import type { Filter, SimpleFilter } from '../domain/query/query.js';

/**
 * Rows that only some people may see (S4-58): those whose property contains one of the
 * values. Whoever is not listed gets the same answers as if these rows did not exist.
 */
export interface RestrictedRows {
  readonly property: string;
  readonly values: readonly string[];
  /** E-mail addresses, whatever their case. */
  readonly allowed: readonly string[];
}

/** From the configuration; none by default. */
export type AccessRules = readonly RestrictedRows[];

/**
 * The conditions that everything shown to this person must fulfil. Throws `setup_incomplete` when the database lacks
 * a property that a rule needs: then nobody could tell what is restricted, and nothing is shown.
 */
export function visibleTo(
  email: string | undefined,
  rules: AccessRules,
  properties: readonly string[],
): readonly Filter[] {
  return rules.filter(({ allowed }) => !isListed(email, allowed)).flatMap((rule) => hiding(rule, properties));
}

function hiding({ property, values }: RestrictedRows, properties: readonly string[]): readonly Filter[] {
  const name = properties.find((one) => nameKey(one) === nameKey(property));
  if (name === undefined)
    throw new UserError({
      kind: 'setup_incomplete',
      missing: [`“${property}”, which restricts who sees what`],
    });
  return values.map((text): SimpleFilter => ({ key: 'property', negated: true, name, text }));
}

function isListed(email: string | undefined, allowed: readonly string[]): boolean {
  return email !== undefined && allowed.some((one) => one.toLowerCase() === email.toLowerCase());
}
