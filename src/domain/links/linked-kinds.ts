import { nameKey } from '../fold.js';
import type { DealLink, LinkedKind } from '../playbook/links.js';

/** A kind of deal that is made from another one, with the link that holds its parent. */
export interface LinkedKindOf {
  readonly link: DealLink;
  readonly kind: LinkedKind;
}

/** Everything that is made from a parent, in the playbook's order. */
export function linkedKinds(links: readonly DealLink[]): readonly LinkedKindOf[] {
  return links.flatMap((link) => link.makes.map((kind) => ({ link, kind })));
}

/** The kind of this name; undefined for one that the playbook does not know (any more). */
export function linkedKindCalled(links: readonly DealLink[], name: string): LinkedKindOf | undefined {
  return linkedKinds(links).find(({ kind }) => nameKey(kind.name) === nameKey(name));
}

/** What is made instead of reopening a deal that was lost too long ago (S4-179); undefined: nothing. */
export function successorKind(links: readonly DealLink[]): LinkedKindOf | undefined {
  return linkedKinds(links).find(({ kind }) => kind.after_lost);
}
