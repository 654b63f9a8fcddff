import { foldedWords } from '../../fold.js';
import type { Side } from '../../status-update/statement.js';
import type { TokenSide } from '../line/token.js';
import type { EventRoles, Unit } from '../line/unit.js';

/** Whose open item a line is, and by what name the comment calls that side. */
export interface Whose {
  readonly side: Side;
  /** In lower case, as words; may be empty. */
  readonly names: readonly string[];
}

/** Whose item a statement is; undefined for all but open items. */
export function whoseItem(
  side: Side | undefined,
  names: { readonly customer: string | undefined; readonly vendor: string | undefined } | undefined,
): Whose | undefined {
  return side === undefined ? undefined : { side, names: foldedWords(names?.[side] ?? '') };
}

/** The unit as if it named who has to do it: its side's heading says so (S0-64, S0-65). */
export function withOwner(unit: Unit, { side, names }: Whose): Unit {
  const own: TokenSide = side === 'customer' ? 'them' : 'us';
  const owners = side === 'customer' ? [...names, '~customer'] : names;
  const roles = unit.roles.map((role): EventRoles => {
    if (role.agent.size + role.agentSides.size + role.subject.size > 0) return role;
    return { ...role, agent: new Set(owners), agentSides: new Set([own]) };
  });
  return {
    ...unit,
    keys: new Set([...unit.keys, ...owners]),
    sides: new Set([...unit.sides, own]),
    roles,
  };
}
