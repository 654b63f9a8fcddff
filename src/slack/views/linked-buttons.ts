import type { Button } from '@slack/types';
import { ACTION, NEW_LINKED } from '../ids.js';
import { newLinkedLabel, type MadeKind } from '../text/linked-words.js';
import { button } from './building-blocks.js';

/** A button for each kind of deal that is made from this one (S4-127…130). */
export function newLinkedButtons(
  deal: { readonly id: string; readonly title: string },
  kinds: readonly MadeKind[],
): Button[] {
  return NEW_LINKED.flatMap((actionId, at) => {
    const kind = kinds[at];
    return kind === undefined
      ? []
      : [button(newLinkedLabel(kind), actionId, valueOf(deal.id, kind.name), { about: deal.title })];
  });
}

/** The one that makes a successor of a deal that was lost too long ago (S4-179). */
export function successorButton(opportunityId: string, kind: MadeKind, about: string): Button {
  return button(newLinkedLabel(kind), ACTION.newLinked, valueOf(opportunityId, kind.name), { about });
}

function valueOf(opportunityId: string, kind: string): string {
  return `${opportunityId}|${kind}`;
}

/** Which deal, and what is made from it. A button of another version may carry anything: then it names nothing. */
export function readLinkedValue(value: string): { readonly parentId: string; readonly kind: string } {
  const at = value.indexOf('|');
  return at === -1
    ? { parentId: value, kind: '' }
    : { parentId: value.slice(0, at), kind: value.slice(at + 1) };
}
