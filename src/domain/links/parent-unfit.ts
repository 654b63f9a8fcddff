import { nameKey } from '../fold.js';
import type { StageRole } from '../opportunity.js';
import type { LinkedKindOf } from './linked-kinds.js';

/** What is known of a deal from which another one is to be made. */
export interface ParentFacts {
  /** Undefined: nobody said, or the database cannot say it. */
  readonly type: string | undefined;
  readonly stage: { readonly name: string; readonly role: StageRole } | undefined;
  /** Whether it has a parent of its own. */
  readonly isLinked: boolean;
}

/** Why a deal cannot be the parent. */
export type UnfitParent =
  | { readonly because: 'type'; readonly type: string; readonly allowed: readonly string[] }
  | { readonly because: 'stage'; readonly stage: string }
  | { readonly because: 'linked' };

/**
 * Whether a deal of this kind can be made from that one; undefined: it can (S4-128). A type that nobody entered stands
 * in nobody's way: blank stays blank (S0-27). Pure.
 */
export function unfitParent(
  { link, kind }: LinkedKindOf,
  { type, stage, isLinked }: ParentFacts,
): UnfitParent | undefined {
  const allowed = kind.parents ?? link.parents;
  const fits = allowed.length === 0 || type === undefined || allowed.some((one) => sameName(one, type));
  if (!fits) return { because: 'type', type, allowed };
  if (isLinked && !kind.from_linked) return { because: 'linked' };
  const roles = kind.parent_roles;
  if (roles !== undefined && stage !== undefined && !roles.includes(stage.role))
    return { because: 'stage', stage: stage.name };
  return undefined;
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
