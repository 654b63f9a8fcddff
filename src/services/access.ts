import { UserError } from '../domain/errors.js';
import { nameKey } from '../domain/fold.js';
import type { Playbook } from '../domain/playbook.js';
import type { Filter, SimpleFilter } from '../domain/query/query.js';
import type { Vocabulary } from './ports/mirror.js';

/** Rows that only some people may see (S4-58). Whoever is not listed gets the answers as if they did not exist. */
export type RestrictedRows = Playbook['restricted'][number];

/** From the playbook; none by default. */
export type AccessRules = readonly RestrictedRows[];

/** Somebody who reads, as a rule's list may name them; undefined: everybody together, who may see what all may. */
export type Reader = { readonly slackUserId: string; readonly email: string | undefined } | undefined;

/**
 * The conditions that everything shown to this reader must fulfil. Throws `setup_incomplete` when the database lacks
 * a property that a rule needs: then nobody could tell what is restricted, and nothing is shown.
 */
export function visibleTo(
  reader: Reader,
  rules: AccessRules,
  vocabulary: Pick<Vocabulary, 'properties' | 'roles'>,
): readonly Filter[] {
  return rules
    .filter(({ visible_to }) => !isListed(reader, visible_to))
    .flatMap((rule) => [...hidingValues(rule, vocabulary), ...hidingPeople(rule)]);
}

function hidingValues(
  rule: RestrictedRows,
  vocabulary: Pick<Vocabulary, 'properties' | 'roles'>,
): readonly Filter[] {
  const { role, property, values = [] } = rule;
  if (role === undefined && property === undefined) return [];
  const name =
    role === undefined
      ? vocabulary.properties.find((one) => nameKey(one) === nameKey(property ?? ''))
      : vocabulary.roles[role];
  if (name === undefined)
    throw new UserError({
      kind: 'setup_incomplete',
      missing: [`“${role ?? property ?? ''}”, which restricts who sees what`],
    });
  return values.map((text): SimpleFilter => ({ key: 'property', negated: true, name, text }));
}

function hidingPeople({ people = [] }: RestrictedRows): readonly Filter[] {
  return people.flatMap((email) => [
    { key: 'se' as const, negated: true, person: { kind: 'email' as const, email } },
    { key: 'ae' as const, negated: true, person: { kind: 'email' as const, email } },
  ]);
}

function isListed(reader: Reader, listed: readonly string[]): boolean {
  if (reader === undefined) return false;
  const email = reader.email?.toLowerCase();
  return listed.some((one) => one === reader.slackUserId || one.toLowerCase() === email);
}
