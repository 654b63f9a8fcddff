import type { KnownBlock } from '@slack/types';
import type { Opportunity } from '../../domain/opportunity.js';
import { ACTION } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import type { MadeKind } from '../text/linked-words.js';
import { clamp } from '../text/outgoing.js';
import { actions, button, context, row } from './building-blocks.js';
import { newLinkedButtons } from './linked-buttons.js';

interface LinkedDeal {
  readonly link: string;
  readonly opportunity: Opportunity;
}

/** The deals at the other ends of a deal's links, and what is made from it. */
export interface LinkedDeals {
  readonly parents: readonly LinkedDeal[];
  readonly children: readonly LinkedDeal[];
  readonly makes: readonly MadeKind[];
  readonly todo: readonly string[];
}

/** More are named by number alone. */
const SHOWN = 5;

/** `Made from: Acme` on a child, `Linked: Acme- Add 25` on a parent, each with its card behind a button. */
export function linkedBlocks(
  links: LinkedDeals | undefined,
  deal: { readonly id: string; readonly title: string },
  showAction: string = ACTION.showFor,
): KnownBlock[] {
  if (links === undefined) return [];
  const { parents, children, makes, todo } = links;
  const buttons = newLinkedButtons(deal, makes);
  return [
    ...parents.slice(0, SHOWN).map((one, at) => linkedRow('Made from', one, { at, showAction })),
    ...children.slice(0, SHOWN).map((one, at) => linkedRow('Linked', one, { at, showAction })),
    ...more(parents.length + children.length, shownOf(parents) + shownOf(children)),
    ...todo.map(context),
    ...(buttons.length === 0 ? [] : [actions(`linked:${deal.id}`, ...buttons)]),
  ];
}

/** The same in words, a line each. */
export function linkedLines(links: LinkedDeals | undefined): readonly string[] {
  if (links === undefined) return [];
  const line = (how: string) => (one: LinkedDeal) => `${how}: ${clamp(one.opportunity.title, 200)}`;
  return [
    ...links.parents.slice(0, SHOWN).map(line('Made from')),
    ...links.children.slice(0, SHOWN).map(line('Linked')),
    ...links.todo,
  ];
}

function linkedRow(
  how: 'Made from' | 'Linked',
  { opportunity }: LinkedDeal,
  { at, showAction }: { readonly at: number; readonly showAction: string },
): KnownBlock {
  const { id, title } = opportunity;
  const text = `${how}: ${clamp(title, 300)} · ${clamp(dealFacts(opportunity), 500)}`;
  return { ...row(text, button('Show', showAction, id, { about: title })), block_id: `${how}:${at}` };
}

function shownOf(deals: readonly LinkedDeal[]): number {
  return Math.min(deals.length, SHOWN);
}

function more(all: number, shown: number): KnownBlock[] {
  return all > shown ? [context(`… and ${all - shown} more; the page in Notion has them all.`)] : [];
}
