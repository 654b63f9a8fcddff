import { unnumberedKey } from '../domain/fold.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';
import type { DatabaseProperty } from '../domain/setup/database-setup.js';
import { TYPES_OF_ROLE } from './role-types.js';

export interface Guess {
  readonly property: DatabaseProperty;
  /** Why it was chosen. */
  readonly reason: string;
  /** False when another property would fit as well. */
  readonly sure: boolean;
}

/** The property that plays the role by its name and type (S0-10), or undefined. Pure. */
export function guessProperty(
  role: PropertyRole,
  properties: readonly DatabaseProperty[],
  aliases: readonly string[],
): Guess | undefined {
  const fitting = properties.filter(({ type }) => TYPES_OF_ROLE[role].includes(type));
  if (role === 'title') return sure(fitting[0], 'the title property');
  const named = aliases.flatMap((alias) =>
    fitting.filter(isNamed(alias)).map((property) => ({ property, alias })),
  );
  const [best, ...others] = named;
  if (best !== undefined) return ofNamed(best, others);
  // A status property is made for exactly this, so the only one needs no name to be known.
  const statuses = fitting.filter(({ type }) => type === 'status');
  return role === 'stage' && statuses.length === 1
    ? sure(statuses[0], 'the only status property')
    : undefined;
}

interface Named {
  readonly property: DatabaseProperty;
  readonly alias: string;
}

function ofNamed({ property, alias }: Named, others: readonly Named[]): Guess {
  const rival = others.find((other) => other.property.id !== property.id)?.property;
  const reason = `its name fits "${alias}"`;
  return rival === undefined
    ? { property, reason, sure: true }
    : { property, reason: `${reason}, but "${rival.name}" would fit too`, sure: false };
}

function sure(property: DatabaseProperty | undefined, reason: string): Guess | undefined {
  return property && { property, reason, sure: true };
}

/** Why no property plays the role. */
export function whyNone(
  role: PropertyRole,
  properties: readonly DatabaseProperty[],
  aliases: readonly string[],
): string {
  if (role === 'title') return 'the data source has no title property';
  const wrongType = properties.find((property) => aliases.some((alias) => isNamed(alias)(property)));
  if (wrongType !== undefined && !TYPES_OF_ROLE[role].includes(wrongType.type)) {
    return doesNotFit(role, wrongType);
  }
  return aliases.length === 0 ? 'no name is configured for it' : `no property is named ${listed(aliases)}`;
}

/** `"Stage" is of type rich_text; needed is status or select`. */
export function doesNotFit(role: PropertyRole, { name, type }: DatabaseProperty): string {
  return `"${name}" is of type ${type}; needed is ${TYPES_OF_ROLE[role].join(' or ')}`;
}

/** Some playbooks know fifty names; the likeliest are enough to see what is meant. */
const NAMES_SHOWN = 5;

function listed(aliases: readonly string[]): string {
  const names = aliases.slice(0, NAMES_SHOWN).map((alias) => `"${alias}"`);
  const more = aliases.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` or one of ${more} other names` : ''}`;
}

function isNamed(alias: string): (property: DatabaseProperty) => boolean {
  const wanted = unnumberedKey(alias);
  return ({ name }) =>
    wanted !== '' && (unnumberedKey(name) === wanted || unnumberedKey(withoutAside(name)) === wanted);
}

/** `Amount (USD)` is an amount. */
function withoutAside(name: string): string {
  return name.replace(/\([^)]*\)/gu, ' ');
}
